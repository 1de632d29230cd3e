package io.github.cognitotoken.aws;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@code AuthenticationResult}.
 *
 * @param accessToken empty text if there is none
 * @param expiresIn seconds
 * @param newDevice the device that this machine may be made known as
 */
public record AuthTokens(
        String accessToken,
        Optional<String> idToken,
        Optional<String> refreshToken,
        OptionalInt expiresIn,
        Optional<NewDevice> newDevice) {

    /** {@code NewDeviceMetadata}. */
    public record NewDevice(String key, Optional<String> groupKey) {}

    /** Shows no token. */
    @Override
    public String toString() {
        return "AuthTokens[redacted]";
    }
}
