package io.github.cognitotoken.auth;

import io.github.cognitotoken.host.Secret;
import java.util.Map;
import java.util.Optional;

/**
 * An app client of a user pool.
 *
 * @param secret empty for a public client
 */
public record AppClient(String id, Optional<Secret> secret) {

    /** Adds {@code SECRET_HASH} over that username, if this client has a secret. */
    public void sign(Map<String, String> parameters, String username) {
        secretHash(username).ifPresent(hash -> parameters.put("SECRET_HASH", hash));
    }

    /** {@code SECRET_HASH} over that username; empty for a public client. */
    public Optional<String> secretHash(String username) {
        return secret.map(s -> SecretHash.of(username, id, s.reveal()));
    }
}
