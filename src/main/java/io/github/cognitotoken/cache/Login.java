package io.github.cognitotoken.cache;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.storage.Attempt;
import io.github.cognitotoken.storage.Lease;
import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.Tokens;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Signs in whatever is cached, and makes that the current sign-in of the app client and the profile. */
public final class Login {

    private final TokenStore store;
    private final TokenQuery query;
    private final Supplier<Grant> grants;
    private final NewSignIn newSignIn;

    /**
     * @param grants gives the same grant at each call
     */
    public Login(TokenStore store, TokenQuery query, Supplier<Grant> grants, InstantSource clock) {
        this.store = store;
        this.query = query;
        this.grants = grants;
        this.newSignIn = new NewSignIn(query, Freshness.any(), grants, clock);
    }

    /**
     * Signs in by the grant.
     *
     * @throws Failure as {@link Grant#obtain} does; also if the tokens cannot be cached
     */
    public CacheEntry signIn() {
        Optional<CacheEntry> cached = store.find(query);
        Subject subject = newSignIn.identify(cached);
        store.prepare();
        try (Lease lease = store.lease(newSignIn.lockName(cached, subject))) {
            Grant grant = cached.map(grants.get()::replacing).orElseGet(grants);
            Attempt attempt = grant.fingerprint();
            lease.requireNotFailed(attempt);
            try {
                CacheEntry entry = current(newSignIn.obtain(grant, subject));
                lease.succeeded();
                return entry;
            } catch (Failure e) {
                lease.failed(e, attempt);
                throw e;
            }
        }
    }

    /**
     * Signs in by a refresh token from elsewhere.
     *
     * @throws Failure as {@link Grant#redeem} does; also if the tokens cannot be cached, or belong to another user than
     *     the settings name
     */
    public CacheEntry redeem(Secret refreshToken) {
        store.prepare();
        Optional<String> asked = query.subject().username();
        Tokens tokens = whole(grants.get().redeem(refreshToken, asked), refreshToken);
        Subject owner = new Subject.Named(CacheEntry.username(tokens));
        if (asked.isPresent() && !CacheEntry.names(tokens).contains(asked.get())) {
            // the given token may be void by now: its successor is cached under its own user's name
            store.put(newSignIn.entry(grants.get(), tokens, owner, Optional.empty()));
            throw ofAnotherUser(ExternalText.of(owner.username().orElse("")), ExternalText.of(asked.get()));
        }
        return current(
                newSignIn.entry(grants.get(), tokens, asked.isPresent() ? query.subject() : owner, Optional.empty()));
    }

    private static Tokens whole(Tokens tokens, Secret refreshToken) {
        return new Tokens(
                tokens.accessToken(),
                tokens.idToken(),
                tokens.refreshToken().or(() -> Optional.of(refreshToken.reveal())),
                tokens.expiresAt(),
                tokens.username().filter(name -> !name.isEmpty()),
                tokens.deviceKey());
    }

    private static Failure ofAnotherUser(String owner, String asked) {
        return Failure.configuration(
                "the refresh token belongs to " + owner + ", and the username is " + asked,
                "leave out the username; the tokens of " + owner + " are cached, and a call with that name gets them");
    }

    private CacheEntry current(CacheEntry entry) {
        if (!store.put(entry)) {
            throw Failure.configuration(
                    "signed in, but the tokens cannot be cached",
                    "name a folder that you can write: COGNITO_TOKEN_CACHE_DIR");
        }
        store.link(query, entry, true);
        return entry;
    }
}
