package io.github.cognitotoken.auth;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import java.security.SecureRandom;
import java.util.Set;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ConfirmDeviceRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeviceRememberedStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateDeviceStatusRequest;

/**
 * Makes this machine known as a device: ConfirmDevice, without which the refresh token is of no use, and
 * UpdateDeviceStatus, after which the device stands in for a second factor. What goes wrong is a warning: the sign-in
 * has succeeded.
 */
final class DeviceRegistration {

    private final CognitoIdentityProviderClient client;
    private final CognitoCalls calls;
    private final DeviceMemory memory;
    private final SecureRandom random;

    DeviceRegistration(
            CognitoIdentityProviderClient client, CognitoCalls calls, DeviceMemory memory, SecureRandom random) {
        this.client = client;
        this.calls = calls;
        this.memory = memory;
        this.random = random;
    }

    /**
     * Confirms the device that Cognito gave a key to. Its secret is kept before Cognito hears of it.
     *
     * @param usernames the user's names, the canonical one first
     */
    void register(Set<String> usernames, String deviceKey, String groupKey, String accessToken) {
        DeviceSecret secret = DeviceSecret.random(random);
        if (!memory.store().save(usernames, new RememberedDevice(deviceKey, groupKey, secret.password()))) {
            return;
        }
        try {
            boolean asksUser = confirm(deviceKey, groupKey, secret, accessToken);
            setStatus(asksUser, deviceKey, accessToken);
        } catch (Failure e) {
            memory.diagnostics().warn("this device could not be made known to the user pool: " + e.getMessage());
            if (e.kind() != ErrorKind.UNAVAILABLE) { // else it may be known
                memory.store().forget(usernames.iterator().next());
            }
        }
    }

    private boolean confirm(String deviceKey, String groupKey, DeviceSecret secret, String accessToken) {
        ConfirmDeviceRequest request = ConfirmDeviceRequest.builder()
                .accessToken(accessToken)
                .deviceKey(deviceKey)
                .deviceName(memory.deviceName().get())
                .deviceSecretVerifierConfig(secret.verifier(groupKey, deviceKey))
                .build();
        return Boolean.TRUE.equals(calls.call(RetryRules.REPEATABLE, () -> client.confirmDevice(request))
                .userConfirmationNecessary());
    }

    private void setStatus(boolean asksUser, String deviceKey, String accessToken) {
        try {
            boolean remember =
                    memory.decided().orElseGet(() -> asksUser && memory.ask().getAsBoolean());
            boolean refused = memory.decided().filter(yes -> !yes).isPresent();
            if (asksUser && remember) {
                update(DeviceRememberedStatusType.REMEMBERED, deviceKey, accessToken);
            } else if (!asksUser && refused) {
                update(DeviceRememberedStatusType.NOT_REMEMBERED, deviceKey, accessToken);
            }
        } catch (Failure e) {
            memory.diagnostics().warn("whether this device is remembered could not be set: " + e.getMessage());
        }
    }

    private void update(DeviceRememberedStatusType status, String deviceKey, String accessToken) {
        UpdateDeviceStatusRequest request = UpdateDeviceStatusRequest.builder()
                .accessToken(accessToken)
                .deviceKey(deviceKey)
                .deviceRememberedStatus(status)
                .build();
        calls.call(RetryRules.REPEATABLE, () -> client.updateDeviceStatus(request));
    }
}
