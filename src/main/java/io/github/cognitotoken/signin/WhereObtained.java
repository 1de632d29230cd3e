package io.github.cognitotoken.signin;

import io.github.cognitotoken.cache.CacheEntry;
import io.github.cognitotoken.cache.Grant;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.storage.Attempt;
import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.TokenParameters;
import io.github.cognitotoken.token.Tokens;
import java.util.Optional;
import java.util.function.Function;

/**
 * Obtains tokens by one grant. Refreshes and revokes the tokens of an entry by the grant that obtained them.
 *
 * @param flowGiven whether the settings ask for that one grant; if they do not, the grant of an entry replaces it
 */
record WhereObtained(Grant asked, boolean flowGiven, Function<String, Grant> byName) implements Grant {

    private Grant of(CacheEntry entry) {
        return entry.grant().equals(asked.name()) ? asked : byName.apply(entry.grant());
    }

    @Override
    public Tokens refresh(CacheEntry entry) {
        return of(entry).refresh(entry);
    }

    @Override
    public void revoke(CacheEntry entry) {
        of(entry).revoke(entry);
    }

    @Override
    public Grant replacing(CacheEntry entry) {
        return flowGiven ? asked : of(entry).replacing(entry);
    }

    @Override
    public Optional<TokenParameters> parameters() {
        return asked.parameters();
    }

    @Override
    public String name() {
        return asked.name();
    }

    @Override
    public void check() {
        asked.check();
    }

    @Override
    public Subject identify(Subject requested) {
        return asked.identify(requested);
    }

    @Override
    public Subject owner(Subject requested, Tokens obtained) {
        return asked.owner(requested, obtained);
    }

    @Override
    public Grant demanded() {
        return new WhereObtained(asked.demanded(), flowGiven, byName);
    }

    @Override
    public String loginCommand() {
        return asked.loginCommand();
    }

    @Override
    public void endInBrowser() {
        asked.endInBrowser();
    }

    @Override
    public Tokens obtain(Subject subject) {
        return asked.obtain(subject);
    }

    @Override
    public Optional<String> flow() {
        return asked.flow();
    }

    @Override
    public Tokens redeem(Secret refreshToken, Optional<String> username) {
        return asked.redeem(refreshToken, username);
    }

    @Override
    public void signOutEverywhere(CacheEntry entry, Secret accessToken) {
        of(entry).signOutEverywhere(entry, accessToken);
    }

    @Override
    public Attempt fingerprint() {
        return asked.fingerprint();
    }
}
