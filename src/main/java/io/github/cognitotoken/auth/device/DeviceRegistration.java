package io.github.cognitotoken.auth.device;

import io.github.cognitotoken.aws.CognitoApi;
import io.github.cognitotoken.aws.DeviceConfirmation;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.RetryRules;
import java.security.SecureRandom;
import java.util.Set;

/**
 * Registers this machine as a device. ConfirmDevice makes the refresh token usable, and UpdateDeviceStatus lets the
 * device replace the second factor. A failure is only a warning, since the sign-in has succeeded.
 */
final class DeviceRegistration {

    private final CognitoApi api;
    private final Calls calls;
    private final DeviceMemory memory;
    private final SecureRandom random;

    DeviceRegistration(CognitoApi api, Calls calls, DeviceMemory memory, SecureRandom random) {
        this.api = api;
        this.calls = calls;
        this.memory = memory;
        this.random = random;
    }

    /**
     * Confirms the device for which Cognito returned a key. Its secret is stored first, so that it cannot get lost.
     *
     * @param usernames the user's names, the canonical one first
     */
    void register(Set<String> usernames, String deviceKey, String groupKey, Secret accessToken) {
        DeviceSecret secret = DeviceSecret.random(random);
        if (!memory.store().save(usernames, new RememberedDevice(deviceKey, groupKey, secret.password()))) {
            return;
        }
        try {
            boolean asksUser = confirm(deviceKey, groupKey, secret, accessToken);
            setStatus(asksUser, deviceKey, accessToken);
        } catch (Failure e) {
            memory.diagnostics().warn("this machine could not be registered as a device: " + e.getMessage());
            if (e.kind() != ErrorKind.UNAVAILABLE) { // else Cognito may have registered it
                memory.store().forget(usernames.iterator().next());
            }
        }
    }

    private boolean confirm(String deviceKey, String groupKey, DeviceSecret secret, Secret accessToken) {
        DeviceConfirmation confirmation = new DeviceConfirmation(
                accessToken,
                deviceKey,
                memory.deviceName().get(),
                secret.encodedSalt(),
                secret.encodedVerifier(groupKey, deviceKey));
        return calls.call(RetryRules.REPEATABLE, () -> api.confirmDevice(confirmation));
    }

    private void setStatus(boolean asksUser, String deviceKey, Secret accessToken) {
        try {
            boolean remember =
                    memory.decided().orElseGet(() -> asksUser && memory.ask().getAsBoolean());
            boolean refused = memory.decided().filter(yes -> !yes).isPresent();
            if (asksUser && remember) {
                update(true, deviceKey, accessToken);
            } else if (!asksUser && refused) {
                update(false, deviceKey, accessToken);
            }
        } catch (Failure e) {
            memory.diagnostics().warn("the setting to remember this device could not be changed: " + e.getMessage());
        }
    }

    private void update(boolean remembered, String deviceKey, Secret accessToken) {
        calls.call(RetryRules.REPEATABLE, () -> {
            api.updateDeviceStatus(accessToken, deviceKey, remembered);
            return null;
        });
    }
}
