package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;

/** One operation of the service: takes the request's members, returns the answer's, or throws a {@link Refusal}. */
@FunctionalInterface
interface Operation {

    JsonObject run(JsonObject request);
}
