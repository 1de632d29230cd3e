package io.github.cognitotoken.cache;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.cognitotoken.storage.JsonFile;
import io.github.cognitotoken.storage.Unreadable;
import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.TokenParameters;
import io.github.cognitotoken.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The file format of an entry: one JSON object in UTF-8, whose member {@code format} is {@value #FORMAT}. Times are
 * milliseconds since the epoch by this machine's clock, spans are milliseconds. Entries of format 1 are read too; a refresh
 * rewrites them in this format.
 */
final class EntryJson {

    static final int FORMAT = 2;

    /** The older format, without grant, scopes and auth parameters. */
    private static final int OLDER_FORMAT = 1;

    /** The grant of all entries in the older format. */
    private static final String OLDER_GRANT = "user-pool";

    private EntryJson() {}

    static byte[] write(CacheEntry entry) {
        JsonObject json = JsonFile.ofFormat(FORMAT);
        TokenKey key = entry.key();
        json.addProperty("grant", entry.grant());
        json.addProperty("endpoint", key.endpoint());
        json.addProperty("client_id", key.clientId());
        key.subject().username().ifPresent(name -> json.addProperty("username", name));
        TokenParameters parameters = key.parameters();
        JsonArray scopes = new JsonArray();
        parameters.scopes().forEach(scopes::add);
        json.add("scopes", scopes);
        parameters.resource().ifPresent(resource -> json.addProperty("resource", resource));
        json.add("client_metadata", object(parameters.clientMetadata()));
        json.add("auth_parameters", object(parameters.authParameters()));
        json.addProperty("typed_username", entry.typedUsername());
        entry.flow().ifPresent(flow -> json.addProperty("flow", flow));
        json.addProperty("rotating", entry.rotating());
        json.addProperty("asked_life", entry.askedLife().toMillis());
        Validity validity = entry.validity();
        json.addProperty("received_at", validity.receivedAt().toEpochMilli());
        json.addProperty("access_life", validity.accessLife().toMillis());
        validity.idLife().ifPresent(life -> json.addProperty("id_life", life.toMillis()));
        Tokens tokens = entry.tokens();
        json.addProperty("access_token", tokens.accessToken());
        tokens.idToken().ifPresent(token -> json.addProperty("id_token", token));
        tokens.refreshToken().ifPresent(token -> json.addProperty("refresh_token", token));
        tokens.deviceKey().ifPresent(device -> json.addProperty("device_key", device));
        return JsonFile.bytes(json);
    }

    static CacheEntry read(byte[] bytes) throws Unreadable {
        return JsonFile.read(
                bytes, Set.of(FORMAT, OLDER_FORMAT), json -> entry(json, JsonFile.format(json) == OLDER_FORMAT));
    }

    private static CacheEntry entry(JsonObject json, boolean older) {
        TokenKey key = older ? olderKey(json) : key(json);
        Validity validity = new Validity(
                Instant.ofEpochMilli(json.get("received_at").getAsLong()),
                span(json, "access_life").orElseThrow(IllegalStateException::new),
                span(json, "id_life"));
        Tokens tokens = new Tokens(
                text(json, "access_token"),
                optional(json, "id_token"),
                optional(json, "refresh_token"),
                Optional.of(validity.accessEnds()),
                key.subject().username(),
                optional(json, "device_key"));
        return new CacheEntry(
                key,
                older ? OLDER_GRANT : text(json, "grant"),
                tokens,
                validity,
                text(json, "typed_username"),
                optional(json, "flow"),
                json.get("rotating").getAsBoolean(),
                span(json, "asked_life").orElse(Duration.ZERO));
    }

    private static TokenKey key(JsonObject json) {
        Set<String> scopes = new TreeSet<>();
        json.getAsJsonArray("scopes").forEach(scope -> scopes.add(scope.getAsString()));
        TokenParameters parameters = TokenParameters.of(
                scopes, optional(json, "resource"), map(json, "client_metadata"), map(json, "auth_parameters"));
        Subject subject =
                optional(json, "username").<Subject>map(Subject.Named::new).orElseGet(Subject.Machine::new);
        return new TokenKey(text(json, "endpoint"), text(json, "client_id"), subject, parameters);
    }

    private static TokenKey olderKey(JsonObject json) {
        return new TokenKey(
                text(json, "place"),
                text(json, "client_id"),
                new Subject.Named(text(json, "username")),
                TokenParameters.of(map(json, "client_metadata"), Map.of()));
    }

    private static JsonObject object(Map<String, String> map) {
        JsonObject object = new JsonObject();
        map.forEach(object::addProperty);
        return object;
    }

    private static Map<String, String> map(JsonObject json, String name) {
        Map<String, String> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> pair : json.getAsJsonObject(name).entrySet()) {
            map.put(pair.getKey(), pair.getValue().getAsString());
        }
        return map;
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
