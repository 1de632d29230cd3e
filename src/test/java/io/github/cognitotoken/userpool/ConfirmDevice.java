package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.util.Base64;

/** Stores what a device will prove itself by. */
final class ConfirmDevice implements Operation {

    private final Pool pool;

    ConfirmDevice(Pool pool) {
        this.pool = pool;
    }

    @Override
    public JsonObject run(JsonObject request) {
        Grant grant = pool.grants().ofAccessToken(Constraints.present(request, "AccessToken"));
        Device device = grant.user().devices().require(Constraints.present(request, "DeviceKey"));
        Parameters config = Parameters.of(request, "DeviceSecretVerifierConfig");
        device.confirm(new Device.Secret(number(config, "Salt"), number(config, "PasswordVerifier")));
        boolean asks = pool.devices().tracking() == DeviceTracking.USER_OPT_IN;
        device.remember(!asks);
        JsonObject answer = new JsonObject();
        answer.addProperty("UserConfirmationNecessary", asks);
        return answer;
    }

    /** Two's complement, so what lacks its leading zero byte is below zero. */
    private static BigInteger number(Parameters config, String name) {
        try {
            BigInteger number = new BigInteger(Base64.getDecoder().decode(config.required(name)));
            if (number.signum() > 0) {
                return number;
            }
        } catch (IllegalArgumentException e) {
            // neither Base64 nor a number: refused below
        }
        throw Refusal.invalidParameter("Invalid " + name + " in DeviceSecretVerifierConfig");
    }
}
