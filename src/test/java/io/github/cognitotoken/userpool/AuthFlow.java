package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;

/** One value of AuthFlow, for a client that is known and allows it. */
@FunctionalInterface
interface AuthFlow {

    JsonObject start(AppClient client, Parameters parameters);
}
