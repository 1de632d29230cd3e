package io.github.cognitotoken.signin;

import io.github.cognitotoken.cache.Attempt;
import io.github.cognitotoken.cache.Entry;
import io.github.cognitotoken.cache.Renewal;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.token.Tokens;
import java.util.Optional;

/** Refreshes what is kept and signs nobody in. */
record RefreshOnly(Renewal renewal) implements Renewal {

    @Override
    public String askUsername() {
        throw signInNeeded();
    }

    @Override
    public Tokens signIn(String username) {
        throw signInNeeded();
    }

    @Override
    public Tokens refresh(Entry entry) {
        return renewal.refresh(entry);
    }

    @Override
    public Tokens redeem(Secret refreshToken, Optional<String> username) {
        return renewal.redeem(refreshToken, username);
    }

    @Override
    public Attempt attempt() {
        return renewal.attempt();
    }

    @Override
    public Optional<String> flow() {
        return renewal.flow();
    }

    private static Failure signInNeeded() {
        return Failure.of(
                ErrorKind.INTERACTION, "a sign-in is needed for this", "run: cognito-token login; then try again");
    }
}
