package io.github.cognitotoken.token;

import java.time.Instant;
import java.util.Optional;

/**
 * What a sign-in yields.
 *
 * @param accessToken JWT for APIs; every sign-in yields one
 * @param idToken JWT about the user
 * @param refreshToken opaque
 * @param expiresAt when the access token ends by the server's {@code ExpiresIn}, on this machine's clock; empty where
 *     the server did not say
 * @param username the user's canonical name as far as known: what was typed, or what the server put in its place
 * @param deviceKey the device that the refresh token belongs to, without which it is not accepted; empty where the user
 *     pool tracks no devices
 * @param serverTime the server's clock when it answered, as the {@code Date} header tells; empty where it did not, and for
 *     cached tokens
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

    /** Says which tokens there are, never what they are. */
    @Override
    public String toString() {
        return "Tokens[access" + (idToken.isPresent() ? ", id" : "") + (refreshToken.isPresent() ? ", refresh" : "")
                + "]";
    }
}
