package io.github.cognitotoken.signin.userpool;

import com.google.gson.JsonObject;
import io.github.cognitotoken.auth.device.RememberedDevice;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.storage.JsonFile;
import io.github.cognitotoken.storage.Unreadable;
import java.util.Set;

/** The file format of a device: one JSON object in UTF-8, whose member {@code format} is {@value #FORMAT}. */
final class DeviceJson {

    static final int FORMAT = 1;

    private DeviceJson() {}

    static byte[] write(String endpoint, String clientId, String username, RememberedDevice device) {
        JsonObject json = JsonFile.ofFormat(FORMAT);
        json.addProperty("place", endpoint);
        json.addProperty("client_id", clientId);
        json.addProperty("username", username);
        json.addProperty("device_key", device.key());
        json.addProperty("device_group_key", device.groupKey());
        json.addProperty("device_secret", device.secret().reveal());
        return JsonFile.bytes(json);
    }

    static RememberedDevice read(byte[] bytes) throws Unreadable {
        return JsonFile.read(
                bytes,
                Set.of(FORMAT),
                json -> new RememberedDevice(
                        json.get("device_key").getAsString(),
                        json.get("device_group_key").getAsString(),
                        Secret.of(json.get("device_secret").getAsString())));
    }
}
