package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;

/** Whether sign-ins ask for the code of the user's authenticator app. */
final class SetUserMfaPreference implements Operation {

    private final Pool pool;

    SetUserMfaPreference(Pool pool) {
        this.pool = pool;
    }

    @Override
    public JsonObject run(JsonObject request) {
        PoolUser user = pool.grants().ofUserAdmin(request).user();
        if (request.has("SoftwareTokenMfaSettings")) {
            JsonObject app = request.getAsJsonObject("SoftwareTokenMfaSettings");
            boolean enabled = app.has("Enabled") && app.get("Enabled").getAsBoolean();
            user.authenticator(
                    enabled
                            ? user.account()
                                    .verified()
                                    .orElseThrow(
                                            () -> Refusal.invalidParameter("User has not set up software token mfa"))
                            : null);
        }
        return new JsonObject();
    }
}
