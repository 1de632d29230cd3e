package io.github.cognitotoken.token;

import java.time.Instant;
import java.util.Optional;

/**
 * The tokens of a sign-in.
 *
 * @param accessToken JWT for APIs; every sign-in returns one
 * @param idToken JWT about the user
 * @param refreshToken opaque
 * @param expiresAt when the access token ends by the server's {@code ExpiresIn}, on this machine's clock; empty if the
 *     server did not say
 * @param username the canonical username if it is known, else the typed one
 * @param deviceKey the device of the refresh token, which Cognito requires for a refresh; empty if the user pool tracks
 *     no devices
 * @param serverTime the server's clock from the {@code Date} header; empty without that header, and for cached tokens
 */
public record Tokens(
        String accessToken,
        Optional<String> idToken,
        Optional<String> refreshToken,
        Optional<Instant> expiresAt,
        Optional<String> username,
        Optional<String> deviceKey,
        Optional<Instant> serverTime) {

    /** Tokens of an answer that did not tell the server's time. */
    public Tokens(
            String accessToken,
            Optional<String> idToken,
            Optional<String> refreshToken,
            Optional<Instant> expiresAt,
            Optional<String> username,
            Optional<String> deviceKey) {
        this(accessToken, idToken, refreshToken, expiresAt, username, deviceKey, Optional.empty());
    }

    /** The same tokens, with the server's clock when it answered. */
    public Tokens answeredAt(Optional<Instant> time) {
        return new Tokens(accessToken, idToken, refreshToken, expiresAt, username, deviceKey, time);
    }

    /** The token of that use. */
    public Optional<String> get(TokenUse use) {
        return switch (use) {
            case ACCESS -> Optional.of(accessToken);
            case ID -> idToken;
            case REFRESH -> refreshToken;
        };
    }

    /** Shows which tokens there are, but not the tokens. */
    @Override
    public String toString() {
        return "Tokens[access" + (idToken.isPresent() ? ", id" : "") + (refreshToken.isPresent() ? ", refresh" : "")
                + "]";
    }
}
