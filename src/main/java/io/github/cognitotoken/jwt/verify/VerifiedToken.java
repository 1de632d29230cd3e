package io.github.cognitotoken.jwt.verify;

import io.github.cognitotoken.jwt.Jwt;
import io.github.cognitotoken.token.TokenUse;
import java.time.Instant;
import java.util.Optional;

/**
 * A token that was verified, so that its claims can be believed.
 *
 * @param end when it ends; a moment ago where the clock tolerance lets it pass
 */
public record VerifiedToken(Jwt jwt, TokenUse use, Instant end) {

    /** The user; empty for an app client's own token. */
    public Optional<String> username() {
        return use == TokenUse.ID ? jwt.text("cognito:username").or(() -> jwt.text("sub")) : jwt.text("username");
    }

    /** The app client that it is for. */
    public String clientId() {
        return jwt.text(use == TokenUse.ID ? "aud" : "client_id").orElse("");
    }
}
