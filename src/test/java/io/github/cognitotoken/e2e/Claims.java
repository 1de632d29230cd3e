package io.github.cognitotoken.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Base64;

/** What a token claims, read here without the program's own decoder. */
final class Claims {

    private Claims() {}

    static JsonObject of(String token) {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return JsonParser.parseString(new String(payload, UTF_8)).getAsJsonObject();
    }
}
