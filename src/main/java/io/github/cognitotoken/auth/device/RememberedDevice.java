package io.github.cognitotoken.auth.device;

import io.github.cognitotoken.host.Secret;

/**
 * What a device proves itself by.
 *
 * @param key {@code DeviceKey}: Cognito's name for it
 * @param groupKey {@code DeviceGroupKey}
 * @param secret the password that this program made up for it
 */
public record RememberedDevice(String key, String groupKey, Secret secret) {

    /** Shows which device it is. */
    @Override
    public String toString() {
        return "RememberedDevice[" + key + "]";
    }
}
