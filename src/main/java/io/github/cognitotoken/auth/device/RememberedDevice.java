package io.github.cognitotoken.auth.device;

import io.github.cognitotoken.host.Secret;

/**
 * A device with the secret that proves it.
 *
 * @param key {@code DeviceKey}, which Cognito chose
 * @param groupKey {@code DeviceGroupKey}
 * @param secret the password that this program generated
 */
public record RememberedDevice(String key, String groupKey, Secret secret) {

    /** Shows the key, but not the secret. */
    @Override
    public String toString() {
        return "RememberedDevice[" + key + "]";
    }
}
