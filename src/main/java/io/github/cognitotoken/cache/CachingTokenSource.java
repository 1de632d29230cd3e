package io.github.cognitotoken.cache;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.token.TokenSource;
import io.github.cognitotoken.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Serves kept tokens while they are fresh, then refreshes them, then signs in anew: one process at a time, whose outcome
 * the others take. New tokens are durable before they are handed out, since a new refresh token may have made the old
 * one void.
 */
public final class CachingTokenSource implements TokenSource {

    private static final String LOGIN = "run: cognito-token login";

    private final TokenStore store;
    private final TokenQuery query;
    private final Freshness freshness;
    private final Grant grant;
    private final InstantSource clock;
    private final Diagnostics diagnostics;

    public CachingTokenSource(
            TokenStore store,
            TokenQuery query,
            Freshness freshness,
            Grant grant,
            InstantSource clock,
            Diagnostics diagnostics) {
        this.store = store;
        this.query = query;
        this.freshness = freshness;
        this.grant = grant;
        this.clock = clock;
        this.diagnostics = diagnostics;
    }

    @Override
    public Tokens fetch() {
        Optional<CacheEntry> kept = store.find(query);
        if (kept.isPresent() && freshness.accepts(kept.get(), clock.instant())) {
            diagnostics.debug(() -> "served from the cache: " + kept.get());
            return kept.get().tokens();
        }
        String username =
                query.username().or(() -> kept.map(CacheEntry::typedUsername)).orElseGet(grant::askUsername);
        store.prepare();
        try (Turn turn = store.turn(lockName(kept, username))) {
            return inTurn(turn, username);
        } catch (Failure e) {
            return stillValid(username, e).orElseThrow(() -> e);
        }
    }

    /**
     * Signs in, whatever is kept, and makes that the current sign-in.
     *
     * @throws Failure as {@link Grant#signIn} does
     */
    public CacheEntry login() {
        Optional<CacheEntry> kept = store.find(query);
        String username =
                query.username().or(() -> kept.map(CacheEntry::typedUsername)).orElseGet(grant::askUsername);
        store.prepare();
        try (Turn turn = store.turn(lockName(kept, username))) {
            Attempt attempt = grant.attempt();
            rethrow(turn.failedMeanwhile(attempt));
            try {
                CacheEntry entry = current(grant.signIn(username), username, grant.flow());
                turn.succeeded();
                return entry;
            } catch (Failure e) {
                turn.failed(e, attempt);
                throw e;
            }
        }
    }

    /**
     * Signs in by a refresh token that came from elsewhere, and makes that the current sign-in.
     *
     * @throws Failure as {@link Grant#redeem} does
     */
    public CacheEntry login(Secret refreshToken) {
        store.prepare();
        Tokens tokens = grant.redeem(refreshToken, query.username());
        Tokens whole = new Tokens(
                tokens.accessToken(),
                tokens.idToken(),
                tokens.refreshToken().or(() -> Optional.of(refreshToken.reveal())),
                tokens.expiresAt(),
                tokens.username().filter(name -> !name.isEmpty()),
                tokens.deviceKey());
        String username = Entries.username(whole);
        Optional<String> other =
                query.username().filter(given -> !Entries.names(whole).contains(given));
        if (other.isPresent()) {
            // the token that was given may be void by now: its successor is kept, under its own user's name
            store.put(Entries.of(query, null, whole, username, Optional.empty(), clock.instant(), freshness));
            String owner = ExternalText.of(username);
            throw Failure.configuration(
                    "the refresh token belongs to " + owner + ", and the username is " + ExternalText.of(other.get()),
                    "leave the username out; the tokens of " + owner
                            + " are kept, and a call with that name gets them");
        }
        return current(whole, query.username().orElse(username), Optional.empty());
    }

    private CacheEntry current(Tokens tokens, String username, Optional<String> flow) {
        CacheEntry entry = Entries.of(query, null, tokens, username, flow, clock.instant(), freshness);
        if (!store.put(entry)) {
            throw Failure.configuration(
                    "signed in, but the tokens cannot be kept",
                    "name a folder that you can write: COGNITO_TOKEN_CACHE_DIR");
        }
        store.link(query, entry, true);
        return entry;
    }

    /** That of the entry, else what the entry's would be if this is the canonical name. */
    private String lockName(Optional<CacheEntry> kept, String username) {
        return kept.map(CacheEntry::key)
                .orElseGet(() -> query.of(username).key().orElseThrow())
                .name();
    }

    private Tokens inTurn(Turn turn, String username) {
        Optional<CacheEntry> kept = find(username);
        if (kept.isPresent() && isNewEnough(kept.get(), turn)) {
            return kept.get().tokens();
        }
        Attempt attempt = grant.attempt();
        rethrow(turn.failedMeanwhile(attempt));
        try {
            Tokens tokens = renew(kept, username);
            turn.succeeded();
            return tokens;
        } catch (Failure e) {
            turn.failed(e, attempt);
            throw e;
        }
    }

    private static void rethrow(Optional<Failure> failed) {
        if (failed.isPresent()) {
            throw failed.get();
        }
    }

    private Optional<CacheEntry> find(String username) {
        return store.find(query).or(() -> store.find(query.of(username)));
    }

    /** What came while this process waited is what it came for, even where it wants new tokens. */
    private boolean isNewEnough(CacheEntry entry, Turn turn) {
        if (freshness.signIn()) {
            return false; // a password on the command line is meant to be tried
        }
        boolean arrivedBefore = turn.wasHereAt(entry.validity().receivedAt());
        return freshness.accepts(entry, clock.instant())
                || (arrivedBefore && !freshness.left(entry, clock.instant()).isZero());
    }

    private Tokens renew(Optional<CacheEntry> kept, String username) {
        if (kept.isEmpty() || freshness.signIn()) {
            return signIn(username);
        }
        CacheEntry entry = kept.get();
        if (entry.tokens().refreshToken().isEmpty()) {
            return replace(entry, username, "there is no refresh token");
        }
        try {
            return keep(entry, grant.refresh(entry), entry.typedUsername(), entry.flow());
        } catch (Failure e) {
            if (e.kind() != ErrorKind.INTERACTION) {
                throw e;
            }
            diagnostics.debug(() -> "signing in anew: " + e.getMessage());
            return replace(entry, username, e.getMessage());
        }
    }

    /** A new sign-in in the place of what cannot be refreshed: all that leads to the old tokens leads to the new ones. */
    private Tokens replace(CacheEntry entry, String username, String why) {
        try {
            return signIn(username);
        } catch (Failure e) {
            if (e.kind() != ErrorKind.UNAVAILABLE
                    && entry.tokens().refreshToken().isPresent()) {
                store.drop(entry);
            }
            if (e.kind() != ErrorKind.INTERACTION) {
                throw e;
            }
            String message = "the sign-in of " + ExternalText.of(username) + " has ended (" + why + "): ";
            throw Failure.of(ErrorKind.INTERACTION, message + e.getMessage(), LOGIN)
                    .causedBy(e);
        }
    }

    private Tokens signIn(String username) {
        Tokens tokens = grant.signIn(username);
        return keep(null, tokens, username, grant.flow());
    }

    /** @param before the entry that was refreshed; null after a sign-in */
    private Tokens keep(CacheEntry before, Tokens fetched, String typedUsername, Optional<String> flow) {
        CacheEntry entry = Entries.of(query, before, fetched, typedUsername, flow, clock.instant(), freshness);
        boolean kept = store.put(entry);
        if (kept && before == null) {
            store.link(query, entry, query.username().isEmpty());
        }
        if (freshness.exceeds(entry)) {
            Duration life = freshness.life(entry);
            diagnostics.warn("the app client's tokens live for " + life.toSeconds()
                    + " seconds, less than --min-valid asks for");
        }
        return entry.tokens();
    }

    /** A kept token outlives a passing failure, unless the person asked for more than that. */
    private Optional<Tokens> stillValid(String username, Failure failure) {
        if (failure.kind() != ErrorKind.UNAVAILABLE
                || freshness.renew()
                || freshness.signIn()
                || freshness.minValid().isPresent()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<CacheEntry> valid =
                find(username).filter(entry -> !freshness.left(entry, now).isZero());
        valid.ifPresent(entry -> diagnostics.warn(
                "the token could not be renewed (" + failure.getMessage() + "); the one at hand is valid for "
                        + freshness.left(entry, now).toSeconds() + " more seconds"));
        return valid.map(CacheEntry::tokens);
    }
}
