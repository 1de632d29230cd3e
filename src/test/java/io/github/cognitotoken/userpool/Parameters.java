package io.github.cognitotoken.userpool;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;

/** The string map of a request: AuthParameters or ChallengeResponses. */
record Parameters(JsonObject members) {

    static Parameters of(JsonObject request, String member) {
        return new Parameters(request.has(member) ? request.getAsJsonObject(member) : new JsonObject());
    }

    String required(String name) {
        return optional(name).orElseThrow(() -> Refusal.invalidParameter("Missing required parameter " + name));
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(members.get(name))
                .filter(v -> !v.isJsonNull())
                .map(JsonElement::getAsString);
    }
}
