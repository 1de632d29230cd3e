package io.github.cognitotoken.signin;

import io.github.cognitotoken.cache.CacheEntry;
import io.github.cognitotoken.cache.CachingTokenSource;
import io.github.cognitotoken.cache.Freshness;
import io.github.cognitotoken.cache.Grant;
import io.github.cognitotoken.cache.TokenQuery;
import io.github.cognitotoken.cache.TokenStore;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.token.Tokens;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Ends cached sign-ins: revokes refresh tokens and deletes entries. */
public final class SignOut {

    private final TokenStore store;
    private final TokenQuery query;
    private final Supplier<Grant> grants;
    private final InstantSource clock;
    private final Diagnostics diagnostics;

    SignOut(TokenStore store, TokenQuery query, Supplier<Grant> grants, InstantSource clock, Diagnostics diagnostics) {
        this.store = store;
        this.query = query;
        this.grants = grants;
        this.clock = clock;
        this.diagnostics = diagnostics;
    }

    /**
     * Deletes entries without reading them, and revokes nothing.
     *
     * @param all whether to delete the entries of all sign-ins
     * @return how many were deleted
     */
    public int forgetUnread(boolean all) {
        List<String> names = all ? store.names() : store.names(query);
        for (String name : names) {
            requireGone(store.exclusively(name, () -> store.forget(name)));
        }
        return names.size();
    }

    /** Deletes the entry, and revokes nothing. */
    public void forget(CacheEntry entry) {
        requireGone(store.exclusively(entry, () -> store.forget(entry)));
    }

    private static void requireGone(boolean gone) {
        if (!gone) {
            throw Failure.configuration(
                    "the tokens are still in the cache: their file cannot be deleted",
                    "make the cache folder writable, or delete it yourself (see COGNITO_TOKEN_CACHE_DIR)");
        }
    }

    /**
     * Ends a sign-in: revokes the refresh token and deletes the entry.
     *
     * @param everywhere whether to end all sign-ins of the user, on every device
     * @return why nothing was revoked, if the entry was deleted all the same
     * @throws Failure if nothing was revoked and another try may succeed; then the entry stays
     */
    public Optional<String> end(CacheEntry entry, boolean everywhere) {
        if (everywhere) {
            grants.get().signOutEverywhere(entry, Secret.of(renewed(entry).accessToken()));
        }
        return store.exclusively(entry, () -> {
            // another process may have refreshed it meanwhile
            CacheEntry newest = store.find(TokenQuery.of(entry)).orElse(entry);
            Optional<String> why = everywhere ? Optional.empty() : revoke(newest);
            requireGone(store.forget(newest));
            return why;
        });
    }

    /** The entry's tokens, refreshed if necessary. It never signs in only to sign out. */
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
                                "the refresh token could not be revoked, and stays in the cache: " + e.getMessage(),
                                "try again, or delete it without revoking: cognito-token logout --local")
                        .causedBy(e);
            }
            return Optional.of(e.getMessage());
        }
    }
}
