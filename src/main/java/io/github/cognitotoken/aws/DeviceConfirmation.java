package io.github.cognitotoken.aws;

import io.github.cognitotoken.host.Secret;

/**
 * ConfirmDevice.
 *
 * @param salt of the verifier, in Base64
 * @param passwordVerifier in Base64
 */
public record DeviceConfirmation(
        Secret accessToken, String deviceKey, String deviceName, String salt, String passwordVerifier) {}
