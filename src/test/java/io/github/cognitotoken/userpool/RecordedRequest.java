package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;

/**
 * A request as the pool got it.
 *
 * @param operation the operation's name, or method and path where the request was for something else
 */
public record RecordedRequest(String operation, Map<String, String> headers, String body) {

    public JsonObject json() {
        return JsonParser.parseString(body).getAsJsonObject();
    }

    /** A member of AuthParameters or ChallengeResponses, or null. */
    public String parameter(String name) {
        JsonObject json = json();
        String map = json.has("AuthParameters") ? "AuthParameters" : "ChallengeResponses";
        return Parameters.of(json, map).optional(name).orElse(null);
    }
}
