package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;

/** The user's word on whether a device is to be remembered. */
final class UpdateDeviceStatus implements Operation {

    private final Pool pool;

    UpdateDeviceStatus(Pool pool) {
        this.pool = pool;
    }

    @Override
    public JsonObject run(JsonObject request) {
        Grant grant = pool.grants().ofAccessToken(Constraints.present(request, "AccessToken"));
        Device device = grant.user().devices().require(Constraints.present(request, "DeviceKey"));
        device.remember(Constraints.rememberedStatus(request).equals("remembered"));
        return new JsonObject();
    }
}
