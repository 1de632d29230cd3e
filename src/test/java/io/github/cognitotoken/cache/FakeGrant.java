package io.github.cognitotoken.cache;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.storage.Attempt;
import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands out tokens of an hour for Bob, and notes what it was asked. */
final class FakeGrant implements Grant {

    Instant now;
    Optional<Instant> serverTime = Optional.empty();
    boolean rotates;
    boolean givesRefreshTokens = true;
    Failure refreshFails;
    Failure signInFails;

    private final List<String> calls = new ArrayList<>();
    private int refreshTokens;

    /** What was asked, in order. */
    String calls() {
        return String.join(", ", calls);
    }

    @Override
    public String name() {
        return "user-pool";
    }

    @Override
    public void check() {
        // nothing is wrong
    }

    @Override
    public Subject identify(Subject requested) {
        calls.add("ask");
        return new Subject.Named("bob");
    }

    @Override
    public Tokens obtain(Subject subject) {
        calls.add("sign in " + subject.username().orElse("?"));
        failIf(signInFails);
        return Samples.tokens(now, givesRefreshTokens ? next() : null).answeredAt(serverTime);
    }

    @Override
    public Tokens refresh(CacheEntry entry) {
        calls.add("refresh " + entry.tokens().refreshToken().orElseThrow());
        failIf(refreshFails);
        return Samples.tokens(now, rotates ? next() : null);
    }

    @Override
    public Tokens redeem(Secret refreshToken, Optional<String> username) {
        calls.add("redeem " + refreshToken.reveal());
        failIf(refreshFails);
        return Samples.tokens(now, null);
    }

    @Override
    public void revoke(CacheEntry entry) {
        calls.add("revoke " + entry.tokens().refreshToken().orElseThrow());
    }

    @Override
    public void signOutEverywhere(CacheEntry entry, Secret accessToken) {
        calls.add("sign out " + entry.key().owner());
    }

    @Override
    public Attempt fingerprint() {
        return new Attempt("inputs", false);
    }

    @Override
    public Optional<String> flow() {
        return Optional.of("password");
    }

    private String next() {
        refreshTokens++;
        return "refresh-" + refreshTokens;
    }

    private static void failIf(Failure failure) {
        if (failure != null) {
            throw failure;
        }
    }
}
