package io.github.cognitotoken.signin;

import io.github.cognitotoken.cache.Attempt;
import io.github.cognitotoken.cache.CacheEntry;
import io.github.cognitotoken.cache.Grant;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.token.Tokens;
import java.util.Optional;

/** Refreshes what is kept and signs nobody in. */
record RefreshOnly(Grant grant) implements Grant {

    @Override
    public String askUsername() {
        throw signInNeeded();
    }

    @Override
    public Tokens signIn(String username) {
        throw signInNeeded();
    }

    @Override
    public Tokens refresh(CacheEntry entry) {
        return grant.refresh(entry);
    }

    @Override
    public Tokens redeem(Secret refreshToken, Optional<String> username) {
        return grant.redeem(refreshToken, username);
    }

    @Override
    public Attempt attempt() {
        return grant.attempt();
    }

    @Override
    public Optional<String> flow() {
        return grant.flow();
    }

    private static Failure signInNeeded() {
        return Failure.of(
                ErrorKind.INTERACTION, "a sign-in is needed for this", "run: cognito-token login; then try again");
    }
}
