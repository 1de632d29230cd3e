package io.github.cognitotoken.signin;

import io.github.cognitotoken.cache.CacheEntry;
import io.github.cognitotoken.cache.Grant;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.storage.Attempt;
import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.Tokens;
import java.util.Optional;

/** Refreshes cached tokens and signs nobody in. */
record RefreshOnly(Grant grant) implements Grant {

    @Override
    public String name() {
        return grant.name();
    }

    @Override
    public void check() {
        // without a sign-in the settings do not matter
    }

    @Override
    public Subject identify(Subject requested) {
        throw signInNeeded();
    }

    @Override
    public Tokens obtain(Subject subject) {
        throw signInNeeded();
    }

    @Override
    public boolean signsIn() {
        return false;
    }

    @Override
    public Optional<String> flow() {
        return grant.flow();
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
    public void revoke(CacheEntry entry) {
        grant.revoke(entry);
    }

    @Override
    public void signOutEverywhere(CacheEntry entry, Secret accessToken) {
        grant.signOutEverywhere(entry, accessToken);
    }

    @Override
    public Attempt fingerprint() {
        return grant.fingerprint();
    }

    private static Failure signInNeeded() {
        return Failure.of(ErrorKind.INTERACTION, "this needs a sign-in", "run cognito-token login, then try again");
    }
}
