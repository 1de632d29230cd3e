package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cognitotoken.userpool.oauth.Form;
import java.util.Map;

/**
 * A request as the pool got it.
 *
 * @param operation the operation's name, or method and path (below the domain's base URL) where the request was for
 *     something else
 * @param target path and query as they were sent
 */
public record RecordedRequest(String operation, String target, Map<String, String> headers, String body) {

    public JsonObject json() {
        return JsonParser.parseString(body).getAsJsonObject();
    }

    /** A parameter of the query, decoded, or null. */
    public String query(String name) {
        return Form.ofTarget(target).get(name).orElse(null);
    }

    /** A parameter of a form body, decoded, or null. */
    public String form(String name) {
        return Form.parse(body).get(name).orElse(null);
    }

    /** A member of AuthParameters or ChallengeResponses, or null. */
    public String parameter(String name) {
        JsonObject json = json();
        String map = json.has("AuthParameters") ? "AuthParameters" : "ChallengeResponses";
        return Parameters.of(json, map).optional(name).orElse(null);
    }
}
