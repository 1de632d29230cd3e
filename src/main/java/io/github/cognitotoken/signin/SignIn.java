package io.github.cognitotoken.signin;

import io.github.cognitotoken.cache.CachingTokenSource;
import io.github.cognitotoken.cache.Entry;
import io.github.cognitotoken.cache.Freshness;
import io.github.cognitotoken.cache.Selection;
import io.github.cognitotoken.cache.TokenStore;
import io.github.cognitotoken.config.SecretSource;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.token.Tokens;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** One user's sign-in to one app client: its tokens, its state and its end. */
public final class SignIn {

    private final Settings settings;
    private final Selection selection;
    private final TokenStore store;
    private final CognitoRenewal renewal;
    private final InstantSource clock;
    private final Diagnostics diagnostics;

    SignIn(
            Settings settings,
            Selection selection,
            TokenStore store,
            CognitoRenewal renewal,
            InstantSource clock,
            Diagnostics diagnostics) {
        this.settings = settings;
        this.selection = selection;
        this.store = store;
        this.renewal = renewal;
        this.clock = clock;
        this.diagnostics = diagnostics;
    }

    /**
     * Tokens that are fresh enough: kept ones, else refreshed ones, else those of a new sign-in.
     *
     * @param accessToken whether the access token is asked for
     * @param idToken whether the ID token is
     */
    public Tokens tokens(boolean accessToken, boolean idToken) {
        // a password typed into the command line is meant to be used
        boolean signIn = settings.password()
                .map(SecretSource::origin)
                .filter(origin -> origin.onCommandLine())
                .isPresent();
        return source(new Freshness(
                        accessToken,
                        idToken,
                        settings.cache().minValid(),
                        settings.cache().forceRefresh(),
                        signIn))
                .fetch();
    }

    /** Signs in, whatever is kept, and makes that the current sign-in. */
    public Entry login() {
        return source(Freshness.any()).login();
    }

    /** Signs in by a refresh token that came from elsewhere, and makes that the current sign-in. */
    public Entry login(Secret refreshToken) {
        return source(Freshness.any()).login(refreshToken);
    }

    /** What is kept; offline, without a lock. */
    public Optional<Entry> kept() {
        return store.find(selection);
    }

    /** What is kept of all sign-ins. */
    public List<Entry> all() {
        return store.all();
    }

    /** Ends all of the user's sign-ins, on every device. */
    public void signOutEverywhere(Entry entry) {
        Tokens tokens = source(Freshness.any()).fetch();
        renewal.signOutEverywhere(Secret.of(tokens.accessToken()));
        diagnostics.debug(() -> "signed out everywhere: " + entry);
    }

    /**
     * Ends the entry's refresh token.
     *
     * @return why the token could not be ended, where that is no reason to keep it
     * @throws Failure if it could not be ended and might be later
     */
    public Optional<String> revoke(Entry entry) {
        if (entry.tokens().refreshToken().isEmpty()) {
            return Optional.of("there is no refresh token");
        }
        try {
            renewal.revoke(Secret.of(entry.tokens().refreshToken().get()));
            return Optional.empty();
        } catch (Failure e) {
            if (e.kind() == ErrorKind.UNAVAILABLE) {
                throw e;
            }
            return Optional.of(e.getMessage());
        }
    }

    /** Takes the entry from this machine. */
    public void forget(Entry entry) {
        store.forget(entry);
    }

    private CachingTokenSource source(Freshness freshness) {
        return new CachingTokenSource(store, selection, freshness, renewal, clock, diagnostics);
    }
}
