package io.github.cognitotoken.output;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import io.github.cognitotoken.jwt.Jwt;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Header and claims of a JWT as JSON, each as they stand in the token, and the claims that are times once more as ISO
 * 8601 in UTC.
 */
public final class DecodedPrinter {

    private static final List<String> TIMES = List.of("auth_time", "iat", "nbf", "exp");

    /** The payload for standard output. */
    public String print(Jwt jwt) {
        return JsonText.indented(json -> {
            json.beginObject();
            json.name("header");
            write(json, jwt.header());
            json.name("claims");
            write(json, jwt.claims());
            json.name("times").beginObject();
            for (String claim : TIMES) {
                Optional<Instant> time = jwt.time(claim);
                JsonText.member(json, claim, time);
            }
            json.endObject();
            json.endObject();
        });
    }

    private static void write(JsonWriter json, JsonElement element) throws IOException {
        if (element.isJsonObject()) {
            write(json, element.getAsJsonObject());
        } else if (element.isJsonArray()) {
            json.beginArray();
            for (JsonElement item : element.getAsJsonArray()) {
                write(json, item);
            }
            json.endArray();
        } else {
            // strings are quoted, numbers keep their digits
            json.jsonValue(element.toString());
        }
    }

    private static void write(JsonWriter json, JsonObject object) throws IOException {
        json.beginObject();
        for (Map.Entry<String, JsonElement> member : object.entrySet()) {
            json.name(member.getKey());
            write(json, member.getValue());
        }
        json.endObject();
    }
}
