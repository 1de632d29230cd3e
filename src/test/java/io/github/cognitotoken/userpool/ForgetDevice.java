package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;

/** Takes a device's key back. */
final class ForgetDevice implements Operation {

    private final Pool pool;

    ForgetDevice(Pool pool) {
        this.pool = pool;
    }

    @Override
    public JsonObject run(JsonObject request) {
        Grant grant = pool.grants().ofAccessToken(Constraints.present(request, "AccessToken"));
        grant.user().devices().forget(Constraints.present(request, "DeviceKey"));
        return new JsonObject();
    }
}
