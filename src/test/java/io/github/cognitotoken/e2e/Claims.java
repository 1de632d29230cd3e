package io.github.cognitotoken.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Base64;

/** What a token claims, read here without the program's own decoder. */
final class Claims {

    private Claims() {}

    static JsonObject of(String token) {
        String encoded = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        byte[] payload = Base64.getUrlDecoder().decode(encoded);
        return JsonParser.parseString(new String(payload, UTF_8)).getAsJsonObject();
    }
}
