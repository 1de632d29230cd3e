package io.github.cognitotoken.cache;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.cognitotoken.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The file format of an entry: one JSON object in UTF-8, whose member {@code format} is {@value #FORMAT}. Times are
 * milliseconds since the epoch by this machine's clock, spans are milliseconds.
 */
final class EntryJson {

    static final int FORMAT = 1;

    private EntryJson() {}

    /** What stands in a file is no entry of this format; the message continues "… is not used: ". */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    static byte[] write(CacheEntry entry) {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("place", entry.key().place());
        json.addProperty("client_id", entry.key().clientId());
        json.addProperty("username", entry.key().username());
        JsonObject metadata = new JsonObject();
        entry.key().clientMetadata().forEach(metadata::addProperty);
        json.add("client_metadata", metadata);
        json.addProperty("typed_username", entry.typedUsername());
        entry.flow().ifPresent(flow -> json.addProperty("flow", flow));
        json.addProperty("rotating", entry.rotating());
        json.addProperty("asked_life", entry.askedLife().toMillis());
        Validity validity = entry.validity();
        json.addProperty("received_at", validity.receivedAt().toEpochMilli());
        json.addProperty("access_life", validity.accessLife().toMillis());
        validity.idLife().ifPresent(life -> json.addProperty("id_life", life.toMillis()));
        json.addProperty("clock_difference", validity.clockDifference().toMillis());
        Tokens tokens = entry.tokens();
        json.addProperty("access_token", tokens.accessToken());
        tokens.idToken().ifPresent(token -> json.addProperty("id_token", token));
        tokens.refreshToken().ifPresent(token -> json.addProperty("refresh_token", token));
        tokens.deviceKey().ifPresent(key -> json.addProperty("device_key", key));
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    static CacheEntry read(byte[] bytes) throws Unreadable {
        try {
            JsonElement root = JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8));
            if (!root.isJsonObject() || !root.getAsJsonObject().has("format")) {
                throw new Unreadable("it is no cache entry");
            }
            JsonObject json = root.getAsJsonObject();
            if (json.get("format").getAsInt() != FORMAT) {
                throw new Unreadable("it was written by another version of cognito-token");
            }
            return entry(json);
        } catch (JsonParseException
                | IllegalStateException
                | NullPointerException
                | ClassCastException
                | NumberFormatException
                | UnsupportedOperationException
                | ArithmeticException
                | StackOverflowError e) {
            throw new Unreadable("it is broken");
        }
    }

    private static CacheEntry entry(JsonObject json) {
        Map<String, String> metadata = new LinkedHashMap<>();
        json.getAsJsonObject("client_metadata")
                .entrySet()
                .forEach(pair -> metadata.put(pair.getKey(), pair.getValue().getAsString()));
        TokenKey key = new TokenKey(text(json, "place"), text(json, "client_id"), text(json, "username"), metadata);
        Validity validity = new Validity(
                Instant.ofEpochMilli(json.get("received_at").getAsLong()),
                span(json, "access_life").orElseThrow(IllegalStateException::new),
                span(json, "id_life"),
                span(json, "clock_difference").orElse(Duration.ZERO));
        Tokens tokens = new Tokens(
                text(json, "access_token"),
                optional(json, "id_token"),
                optional(json, "refresh_token"),
                Optional.of(validity.accessEnds()),
                Optional.of(key.username()),
                optional(json, "device_key"));
        return new CacheEntry(
                key,
                tokens,
                validity,
                text(json, "typed_username"),
                optional(json, "flow"),
                json.get("rotating").getAsBoolean(),
                span(json, "asked_life").orElse(Duration.ZERO));
    }

    private static String text(JsonObject json, String name) {
        return json.get(name).getAsString();
    }

    private static Optional<String> optional(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).map(JsonElement::getAsString);
    }

    private static Optional<Duration> span(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).map(value -> Duration.ofMillis(value.getAsLong()));
    }
}
