package io.github.cognitotoken.output;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import io.github.cognitotoken.jwt.Jwt;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prints header and claims of a JWT as JSON, unchanged. Claims that are times are added once more as ISO 8601 in UTC.
 */
public final class DecodedPrinter {

    private static final List<String> TIMES = List.of("auth_time", "iat", "nbf", "exp");

    /** The payload for standard output. */
    public String print(Jwt jwt) {
        return harmless(JsonText.indented(json -> {
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
        }));
    }

    /**
     * Escapes characters that change a terminal: C1 controls begin escape sequences, bidirectional controls reverse
     * text. They occur only in JSON strings, where an escape has the same meaning.
     */
    private static String harmless(String json) {
        StringBuilder text = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (isActive(c)) {
                text.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static boolean isActive(char c) {
        return (c >= 0x7f && c <= 0x9f)
                || c == 0x061c
                || c == 0x200e
                || c == 0x200f
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
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
