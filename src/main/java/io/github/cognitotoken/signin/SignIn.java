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
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.output.StatusReport;
import io.github.cognitotoken.storage.SealedFolder;
import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.Tokens;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The sign-in of one user to one app client: its tokens and its state; {@link SignOut} ends it. */
public final class SignIn {

    private final Settings settings;
    private final TokenQuery query;
    private final SealedFolder storage;
    private final TokenStore store;
    private final Supplier<Grant> grants;
    private final InstantSource clock;
    private final Diagnostics diagnostics;

    SignIn(
            Settings settings,
            TokenQuery query,
            SealedFolder storage,
            Supplier<Grant> grants,
            InstantSource clock,
            Diagnostics diagnostics) {
        this.settings = settings;
        this.query = query;
        this.storage = storage;
        this.store = new TokenStore(storage.folder(), storage.seal(), storage.flights());
        this.grants = grants;
        this.clock = clock;
        this.diagnostics = diagnostics;
    }

    /**
     * Tokens that are fresh enough: cached ones, else refreshed ones, else those of a new sign-in.
     *
     * @param accessToken whether the access token is asked for
     * @param idToken whether the ID token is
     */
    public Tokens tokens(boolean accessToken, boolean idToken) {
        return source(new Freshness(
                        accessToken,
                        idToken,
                        settings.cache().minValid(),
                        settings.cache().forceRefresh(),
                        isDemanded(),
                        settings.stepUp().longest()))
                .fetch();
    }

    /** Whether a password on the command line asks for a new sign-in. */
    public boolean isDemanded() {
        return settings.password()
                .map(SecretSource::origin)
                .filter(origin -> origin.onCommandLine())
                .isPresent();
    }

    /**
     * As {@link #tokens}, for a program that has had tokens already: cached and refreshed ones serve, whatever asks for
     * new ones on the command line.
     *
     * @param maySignIn whether a sign-in is possible if they do not
     */
    public Tokens laterTokens(boolean accessToken, boolean idToken, boolean maySignIn) {
        Freshness freshness = new Freshness(
                accessToken,
                idToken,
                settings.cache().minValid(),
                false,
                false,
                settings.stepUp().longest());
        Supplier<Grant> grant = maySignIn ? grants : () -> new RefreshOnly(grants.get());
        return new CachingTokenSource(store, query, freshness, grant, clock, diagnostics).fetch();
    }

    /**
     * Signs in, whatever the cache holds, and makes this the current sign-in.
     *
     * @throws Failure if the tokens cannot be cached
     */
    public CacheEntry login() {
        requireCache();
        return new Login(store, query, () -> grants.get().demanded(), clock).signIn();
    }

    /** Signs in by a given refresh token, and makes this the current sign-in. */
    public CacheEntry login(Secret refreshToken) {
        requireCache();
        return new Login(store, query, grants, clock).redeem(refreshToken);
    }

    /**
     * Checks that tokens can be cached, since a login without a cache has no effect.
     *
     * @throws Failure if the cache is switched off or has no place
     */
    public void requireCache() {
        if (settings.cache().mode() == CacheMode.NONE) {
            throw Failure.configuration(
                    "login stores tokens for later calls, but the cache is switched off",
                    "leave COGNITO_CACHE and the profile's 'cache' out, or set them to file");
        }
        if (settings.cache().folder().isEmpty()) {
            throw Failure.configuration(
                    "login stores tokens for later calls, but there is no home folder",
                    "set HOME or COGNITO_TOKEN_CACHE_DIR");
        }
    }

    /** The cached entry; offline, without a lock. */
    public Optional<CacheEntry> cached() {
        return store.find(query);
    }

    /** Where its tokens are cached, for what is made of them. With {@code --no-cache} it stores nothing. */
    public SealedFolder storage() {
        return storage;
    }

    /** The cached entries of all sign-ins. */
    public List<CacheEntry> all() {
        return store.all();
    }

    /** The state of the sign-in; offline, without a lock, without running a command. */
    public StatusReport status() {
        return new SignInState(settings, query, store, clock).report();
    }

    /**
     * Checks that this grant returns ID tokens, before a token is fetched and paid for.
     *
     * @throws Failure if the settings ask for an app client's own tokens
     */
    public void requireIdToken() {
        if (query.subject() instanceof Subject.Machine) {
            throw Failure.configuration(
                    "an app client's own tokens have no ID token", "print the access token, or sign in as a user");
        }
    }

    /** Whether the settings or the current sign-in are those of an app client, and of no user. */
    boolean isOfMachine() {
        return query.subject() instanceof Subject.Machine
                || cached().filter(entry -> entry.key().subject() instanceof Subject.Machine)
                        .isPresent();
    }

    /** Whether entries are encrypted with a key that only a command can obtain. */
    public boolean needsKey() {
        return store.needsKey();
    }

    /** The ways to end cached sign-ins. */
    public SignOut signOut() {
        return new SignOut(store, query, grants, clock, diagnostics);
    }

    /**
     * Ends the browser's own sign-in at the server.
     *
     * @throws Failure if nothing says where the browser is to go
     */
    public void endInBrowser() {
        grants.get().endInBrowser();
    }

    private CachingTokenSource source(Freshness freshness) {
        return new CachingTokenSource(store, query, freshness, grants, clock, diagnostics);
    }
}
