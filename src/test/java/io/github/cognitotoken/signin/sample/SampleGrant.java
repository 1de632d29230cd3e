package io.github.cognitotoken.signin.sample;

import io.github.cognitotoken.cache.CacheEntry;
import io.github.cognitotoken.cache.Grant;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.signin.GrantContext;
import io.github.cognitotoken.signin.GrantType;
import io.github.cognitotoken.storage.Attempt;
import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.TokenParameters;
import io.github.cognitotoken.token.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A grant that exists in this folder and in one list only, as a new one should: machine tokens of an hour from a server
 * that is not there.
 */
public final class SampleGrant implements GrantType {

    /** What the server was asked. */
    public final List<String> calls = new ArrayList<>();

    /** Whether the server knows the refresh token no more. */
    public boolean refreshTokenHasEnded;

    @Override
    public String flow() {
        return "sample";
    }

    @Override
    public String summary() {
        return "tokens of a test.";
    }

    @Override
    public String grant() {
        return "sample-grant";
    }

    @Override
    public Optional<String> allowedBy() {
        return Optional.of("ALLOW_SAMPLE_AUTH");
    }

    @Override
    public boolean isTriedByAuto() {
        return false;
    }

    @Override
    public Subject subject(Settings settings) {
        return new Subject.Machine();
    }

    @Override
    public TokenParameters parameters(Settings settings) {
        return TokenParameters.of(Set.of("orders/read"), Optional.of("urn:orders"), Map.of(), Map.of());
    }

    @Override
    public Grant open(GrantContext context) {
        return new Opened(context);
    }

    private final class Opened implements Grant {

        private final GrantContext context;

        Opened(GrantContext context) {
            this.context = context;
        }

        private Tokens tokens(String call, String refreshToken) {
            calls.add(call);
            return new Tokens(
                    call + "-token",
                    Optional.empty(),
                    Optional.of(refreshToken),
                    Optional.of(context.host().clock().instant().plus(Duration.ofHours(1))),
                    Optional.empty(),
                    Optional.empty());
        }

        @Override
        public String name() {
            return grant();
        }

        @Override
        public void check() {
            context.settings().requireClientId();
        }

        @Override
        public Subject identify(Subject requested) {
            return requested;
        }

        @Override
        public Tokens obtain(Subject subject) {
            return tokens("obtained", "refresh-1");
        }

        @Override
        public Optional<String> flow() {
            return Optional.of(SampleGrant.this.flow());
        }

        @Override
        public Tokens refresh(CacheEntry entry) {
            if (refreshTokenHasEnded) {
                throw Failure.of(ErrorKind.INTERACTION, "the refresh token has ended", "sign in again");
            }
            return tokens("refreshed", "refresh-2");
        }

        @Override
        public Tokens redeem(Secret refreshToken, Optional<String> username) {
            return tokens("redeemed", refreshToken.reveal());
        }

        @Override
        public void revoke(CacheEntry entry) {
            calls.add("revoked " + entry.tokens().refreshToken().orElseThrow());
        }

        @Override
        public void signOutEverywhere(CacheEntry entry, Secret accessToken) {
            calls.add("signed out");
        }

        @Override
        public Attempt fingerprint() {
            return new Attempt("sample", false);
        }
    }
}
