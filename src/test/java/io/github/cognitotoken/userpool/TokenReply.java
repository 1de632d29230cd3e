package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** An AuthenticationResult of the API in the token endpoint's spelling. */
final class TokenReply {

    private static final Map<String, String> NAMES = names();

    private TokenReply() {}

    static JsonObject of(JsonObject authenticationResult) {
        JsonObject reply = new JsonObject();
        NAMES.forEach((ofApi, ofEndpoint) -> {
            if (authenticationResult.has(ofApi)) {
                reply.add(ofEndpoint, authenticationResult.get(ofApi));
            }
        });
        return reply;
    }

    /** In the order in which the endpoint sends them. */
    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("IdToken", "id_token");
        names.put("AccessToken", "access_token");
        names.put("RefreshToken", "refresh_token");
        names.put("ExpiresIn", "expires_in");
        names.put("TokenType", "token_type");
        return names;
    }
}
