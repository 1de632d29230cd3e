package io.github.cognitotoken.aws;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@code AuthenticationResult}.
 *
 * @param accessToken empty text if there is none
 * @param expiresIn seconds
 * @param newDevice the device that this machine may be made known as
 * @param serverTime the {@code Date} of the answer
 */
public record AuthTokens(
        String accessToken,
        Optional<String> idToken,
        Optional<String> refreshToken,
        OptionalInt expiresIn,
        Optional<NewDevice> newDevice,
        Optional<Instant> serverTime) {

    /** Tokens of an answer without a {@code Date}. */
    public AuthTokens(
            String accessToken,
            Optional<String> idToken,
            Optional<String> refreshToken,
            OptionalInt expiresIn,
            Optional<NewDevice> newDevice) {
        this(accessToken, idToken, refreshToken, expiresIn, newDevice, Optional.empty());
    }

    /** {@code NewDeviceMetadata}. */
    public record NewDevice(String key, Optional<String> groupKey) {}

    /** Shows no token. */
    @Override
    public String toString() {
        return "AuthTokens[redacted]";
    }
}
