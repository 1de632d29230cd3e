package io.github.cognitotoken.signin;

import io.github.cognitotoken.cache.CacheEntry;
import io.github.cognitotoken.cache.CachingTokenSource;
import io.github.cognitotoken.cache.Freshness;
import io.github.cognitotoken.cache.Grant;
import io.github.cognitotoken.cache.Login;
import io.github.cognitotoken.cache.TokenQuery;
import io.github.cognitotoken.cache.TokenStore;
import io.github.cognitotoken.config.CacheMode;
import io.github.cognitotoken.config.SecretSource;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.output.StatusReport;
import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.Tokens;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One user's sign-in to one app client: its tokens, its state and its end. */
public final class SignIn {

    private final Settings settings;
    private final TokenQuery query;
    private final TokenStore store;
    private final Supplier<Grant> grants;
    private final InstantSource clock;
    private final Diagnostics diagnostics;

    SignIn(
            Settings settings,
            TokenQuery query,
            TokenStore store,
            Supplier<Grant> grants,
            InstantSource clock,
            Diagnostics diagnostics) {
        this.settings = settings;
        this.query = query;
        this.store = store;
        this.grants = grants;
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
                        signIn,
                        settings.stepUp().longest()))
                .fetch();
    }

    /**
     * Signs in, whatever is kept, and makes that the current sign-in.
     *
     * @throws Failure if it cannot be kept
     */
    public CacheEntry login() {
        requireCache();
        return new Login(store, query, () -> grants.get().demanded(), clock).signIn();
    }

    /** Signs in by a refresh token that came from elsewhere, and makes that the current sign-in. */
    public CacheEntry login(Secret refreshToken) {
        requireCache();
        return new Login(store, query, grants, clock).redeem(refreshToken);
    }

    /** A sign-in that is not kept is none. */
    private void requireCache() {
        if (settings.cache().mode() == CacheMode.NONE) {
            throw Failure.configuration(
                    "login keeps tokens for later calls, and the cache is switched off",
                    "leave COGNITO_CACHE and the profile's 'cache' out, or set them to file");
        }
        if (settings.cache().folder().isEmpty()) {
            throw Failure.configuration(
                    "login keeps tokens for later calls, and there is no home to keep them in",
                    "set HOME or COGNITO_TOKEN_CACHE_DIR");
        }
    }

    /** What is kept; offline, without a lock. */
    public Optional<CacheEntry> kept() {
        return store.find(query);
    }

    /** What is kept of all sign-ins. */
    public List<CacheEntry> all() {
        return store.all();
    }

    /** The state of the sign-in; offline, without a lock, without running a command. */
    public StatusReport status() {
        if (store.needsKey()) {
            return unread();
        }
        Optional<CacheEntry> kept = kept();
        return new StatusReport(
                query.clientId(),
                kept.map(entry -> entry.key().owner()),
                kept.flatMap(CacheEntry::flow),
                kept.map(CacheEntry::accessEnds),
                kept.flatMap(CacheEntry::idEnds),
                kept.flatMap(entry -> entry.tokens().refreshToken()).isPresent(),
                available(kept));
    }

    /** Without the key, which only a command can get, all that can be told is whether there is something. */
    private StatusReport unread() {
        boolean there = store.names(query).stream().anyMatch(store::isSealed);
        return new StatusReport(
                query.clientId(),
                query.subject().username().filter(name -> there),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                there ? Optional.of(StatusReport.KEYRING) : available(Optional.empty()));
    }

    /**
     * Checks that the tokens can have an ID token among them, before one is paid for that has none.
     *
     * @throws Failure if the settings ask for an app client's own tokens
     */
    public void requireIdToken() {
        if (query.subject() instanceof Subject.Machine) {
            throw Failure.configuration(
                    "an app client's own tokens have no ID token", "print the access token, or sign in as a user");
        }
    }

    private Optional<String> available(Optional<CacheEntry> kept) {
        boolean idToken =
                settings.tokenUse().filter(use -> use.value().equals("id")).isPresent();
        if (kept.filter(entry -> Freshness.usual(idToken).accepts(entry, clock.instant()))
                .isPresent()) {
            return Optional.of("cached");
        }
        if (kept.flatMap(entry -> entry.tokens().refreshToken()).isPresent()) {
            return Optional.of("refresh");
        }
        return hasCredentials(kept) ? Optional.of("credentials") : Optional.empty();
    }

    private boolean hasCredentials(Optional<CacheEntry> kept) {
        Subject subject = kept.map(entry -> entry.key().subject()).orElse(query.subject());
        if (subject instanceof Subject.Machine) {
            return settings.clientSecret().isPresent();
        }
        return subject.username().isPresent() && settings.password().isPresent();
    }

    /** Whether what is kept is encrypted, with a key that a command has to be run for. */
    public boolean needsKey() {
        return store.needsKey();
    }

    /**
     * Takes entries from this machine without reading them, and revokes nothing.
     *
     * @param all whether those of all sign-ins are meant
     * @return how many there were
     */
    public int forgetUnread(boolean all) {
        List<String> names = all ? store.names() : store.names(query);
        for (String name : names) {
            requireGone(store.exclusively(name, () -> store.forget(name)));
        }
        return names.size();
    }

    /** Takes the entry from this machine and revokes nothing. */
    public void forget(CacheEntry entry) {
        requireGone(store.exclusively(entry, () -> store.forget(entry)));
    }

    private static void requireGone(boolean gone) {
        if (!gone) {
            throw Failure.configuration(
                    "the tokens are still in the cache: their file cannot be taken away",
                    "make the cache folder writable, or delete it yourself (see COGNITO_TOKEN_CACHE_DIR)");
        }
    }

    /**
     * Ends a sign-in: revokes the refresh token and takes the entry from this machine.
     *
     * @param everywhere whether all of the user's sign-ins are ended, on every device
     * @return why nothing was revoked, where that is no reason to keep the entry
     * @throws Failure if nothing was revoked and another try may help; then the entry stays
     */
    public Optional<String> end(CacheEntry entry, boolean everywhere) {
        if (everywhere) {
            grants.get().signOutEverywhere(entry, Secret.of(renewed(entry).accessToken()));
        }
        return store.exclusively(entry, () -> {
            // another process may have renewed it meanwhile
            CacheEntry newest = store.find(TokenQuery.of(entry)).orElse(entry);
            Optional<String> why = everywhere ? Optional.empty() : revoke(newest);
            requireGone(store.forget(newest));
            return why;
        });
    }

    /**
     * Ends the browser's own sign-in at the server.
     *
     * @throws Failure if nothing says where the browser is to go
     */
    public void endInBrowser() {
        grants.get().endInBrowser();
    }

    /** The entry's tokens, refreshed if need be; nobody signs in for the sake of signing out. */
    private Tokens renewed(CacheEntry entry) {
        Grant refreshing = new RefreshOnly(grants.get());
        return new CachingTokenSource(
                        store, TokenQuery.of(entry), Freshness.any(), () -> refreshing, clock, diagnostics)
                .fetch();
    }

    private Optional<String> revoke(CacheEntry entry) {
        if (entry.tokens().refreshToken().isEmpty()) {
            return Optional.of("there is none");
        }
        try {
            grants.get().revoke(entry);
            return Optional.empty();
        } catch (Failure e) {
            if (e.kind() == ErrorKind.UNAVAILABLE) {
                throw Failure.of(
                                e.kind(),
                                "the refresh token could not be revoked and is kept: " + e.getMessage(),
                                "try again, or only forget it: cognito-token logout --local")
                        .causedBy(e);
            }
            return Optional.of(e.getMessage());
        }
    }

    private CachingTokenSource source(Freshness freshness) {
        return new CachingTokenSource(store, query, freshness, grants, clock, diagnostics);
    }
}
