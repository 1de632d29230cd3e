package io.github.cognitotoken.identity;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.cognitotoken.aws.TemporaryCredentials;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.storage.JsonFile;
import io.github.cognitotoken.storage.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The content of a file with the credentials of one sign-in, by the names of their queries. */
final class CredentialsFile {

    private static final int FORMAT = 1;
    private static final String ALL = "credentials";

    private CredentialsFile() {}

    static byte[] write(Map<String, StoredCredentials> all) {
        JsonObject byName = new JsonObject();
        all.forEach((name, stored) -> byName.add(name, json(stored)));
        JsonObject file = JsonFile.ofFormat(FORMAT);
        file.add(ALL, byName);
        return JsonFile.bytes(file);
    }

    static Map<String, StoredCredentials> read(byte[] content) throws Unreadable {
        return JsonFile.read(content, Set.of(FORMAT), file -> {
            Map<String, StoredCredentials> all = new LinkedHashMap<>();
            for (Map.Entry<String, JsonElement> entry :
                    file.getAsJsonObject(ALL).entrySet()) {
                all.put(entry.getKey(), stored(entry.getValue().getAsJsonObject()));
            }
            return all;
        });
    }

    private static JsonObject json(StoredCredentials stored) {
        JsonObject json = new JsonObject();
        json.addProperty("access_key_id", stored.credentials().accessKeyId());
        json.addProperty(
                "secret_access_key", stored.credentials().secretAccessKey().reveal());
        json.addProperty("session_token", stored.credentials().sessionToken().reveal());
        json.addProperty("expires_at", stored.credentials().expires().toEpochMilli());
        json.addProperty("identity_id", stored.identityId());
        json.addProperty("provider", stored.provider());
        json.addProperty("received_at", stored.receivedAt().toEpochMilli());
        json.addProperty("clock_ahead", stored.ahead().toMillis());
        return json;
    }

    private static StoredCredentials stored(JsonObject json) {
        return new StoredCredentials(
                new TemporaryCredentials(
                        json.get("access_key_id").getAsString(),
                        Secret.of(json.get("secret_access_key").getAsString()),
                        Secret.of(json.get("session_token").getAsString()),
                        Instant.ofEpochMilli(json.get("expires_at").getAsLong())),
                json.get("identity_id").getAsString(),
                json.get("provider").getAsString(),
                Instant.ofEpochMilli(json.get("received_at").getAsLong()),
                Duration.ofMillis(json.get("clock_ahead").getAsLong()));
    }
}
