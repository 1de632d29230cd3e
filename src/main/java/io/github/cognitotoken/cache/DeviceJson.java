package io.github.cognitotoken.cache;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.cognitotoken.auth.device.RememberedDevice;
import io.github.cognitotoken.host.Secret;
import java.nio.charset.StandardCharsets;

/** The file format of a device: one JSON object in UTF-8, whose member {@code format} is {@value #FORMAT}. */
final class DeviceJson {

    static final int FORMAT = 1;

    private DeviceJson() {}

    static byte[] write(String place, String clientId, String username, RememberedDevice device) {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("place", place);
        json.addProperty("client_id", clientId);
        json.addProperty("username", username);
        json.addProperty("device_key", device.key());
        json.addProperty("device_group_key", device.groupKey());
        json.addProperty("device_secret", device.secret().reveal());
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    static RememberedDevice read(byte[] bytes) throws EntryJson.Unreadable {
        try {
            JsonObject json = JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            if (json.get("format").getAsInt() != FORMAT) {
                throw new EntryJson.Unreadable("it was written by another version of cognito-token");
            }
            return new RememberedDevice(
                    json.get("device_key").getAsString(),
                    json.get("device_group_key").getAsString(),
                    Secret.of(json.get("device_secret").getAsString()));
        } catch (JsonParseException
                | IllegalStateException
                | NullPointerException
                | NumberFormatException
                | UnsupportedOperationException
                | StackOverflowError e) {
            throw new EntryJson.Unreadable("it is broken");
        }
    }
}
