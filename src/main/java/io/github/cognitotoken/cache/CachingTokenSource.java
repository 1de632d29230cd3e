package io.github.cognitotoken.cache;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.storage.Attempt;
import io.github.cognitotoken.storage.Lease;
import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.TokenSource;
import io.github.cognitotoken.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Serves cached tokens while they are fresh, then refreshes them, then signs in anew: one process at a time, whose
 * outcome the others take. New tokens are durable before they are handed out, since a new refresh token may have made
 * the old one void.
 */
public final class CachingTokenSource implements TokenSource {

    private final TokenStore store;
    private final TokenQuery query;
    private final Freshness freshness;
    private final NewSignIn newSignIn;
    private final Supplier<Grant> grants;
    private final InstantSource clock;
    private final Diagnostics diagnostics;

    /**
     * @param grants asked only where cached tokens do not serve; gives the same grant at each call
     */
    public CachingTokenSource(
            TokenStore store,
            TokenQuery query,
            Freshness freshness,
            Supplier<Grant> grants,
            InstantSource clock,
            Diagnostics diagnostics) {
        this.store = store;
        this.query = query;
        this.freshness = freshness;
        this.newSignIn = new NewSignIn(query, freshness, grants, clock);
        this.grants = grants;
        this.clock = clock;
        this.diagnostics = diagnostics;
    }

    @Override
    public Tokens fetch() {
        Optional<CacheEntry> cached = store.find(query);
        if (cached.isPresent() && freshness.accepts(cached.get(), clock.instant())) {
            diagnostics.debug(() -> "served from the cache: " + cached.get());
            return cached.get().tokens();
        }
        Subject subject = newSignIn.identify(cached);
        store.prepare();
        try (Lease lease = store.lease(newSignIn.lockName(cached, subject))) {
            return holding(lease, subject);
        } catch (Failure e) {
            return stillValid(subject, e).orElseThrow(() -> e);
        }
    }

    private Tokens holding(Lease lease, Subject subject) {
        Optional<CacheEntry> cached = find(subject);
        if (cached.isPresent() && isNewEnough(cached.get(), lease)) {
            return cached.get().tokens();
        }
        Grant grant = cached.map(grants.get()::replacing).orElseGet(grants);
        Attempt attempt = grant.fingerprint();
        lease.requireNotFailed(attempt);
        try {
            Tokens tokens = renew(cached, grant, subject);
            lease.succeeded();
            return tokens;
        } catch (Failure e) {
            lease.failed(e, attempt);
            throw e;
        }
    }

    private Optional<CacheEntry> find(Subject subject) {
        return store.find(query).or(() -> store.find(query.of(subject)));
    }

    /** What came while this process waited is what it came for, even where it wants new tokens. */
    private boolean isNewEnough(CacheEntry entry, Lease lease) {
        if (freshness.signIn()) {
            return false; // a password on the command line is meant to be tried
        }
        boolean arrivedBefore = lease.wasHereAt(entry.validity().receivedAt());
        return freshness.accepts(entry, clock.instant()) || (arrivedBefore && isServable(entry));
    }

    private boolean isServable(CacheEntry entry) {
        Instant now = clock.instant();
        return freshness.isRecent(entry, now) && !freshness.left(entry, now).isZero();
    }

    /** @param grant signs in where a refresh is not possible */
    private Tokens renew(Optional<CacheEntry> cached, Grant grant, Subject subject) {
        if (cached.isEmpty() || freshness.signIn() || !freshness.isRecent(cached.get(), clock.instant())) {
            return signIn(grant, subject);
        }
        CacheEntry entry = cached.get();
        if (entry.tokens().refreshToken().isEmpty()) {
            return replace(entry, grant, subject, "there is no refresh token");
        }
        try {
            return store(entry.refreshed(grants.get().refresh(entry), clock.instant(), freshness), false);
        } catch (Failure e) {
            if (e.kind() != ErrorKind.INTERACTION) {
                throw e;
            }
            diagnostics.debug(() -> "signing in anew: " + e.getMessage());
            return replace(entry, grant, subject, e.getMessage());
        }
    }

    /** Signs in anew where a refresh is not possible. Links stay, so they resolve to the replacement entry. */
    private Tokens replace(CacheEntry entry, Grant grant, Subject subject, String why) {
        try {
            return signIn(grant, subject);
        } catch (Failure e) {
            if (grant.signsIn()
                    && e.kind() != ErrorKind.UNAVAILABLE
                    && entry.tokens().refreshToken().isPresent()) {
                store.drop(entry);
            }
            if (e.kind() != ErrorKind.INTERACTION) {
                throw e;
            }
            String owner = subject.username().orElse(entry.key().owner());
            String message = "the sign-in of " + ExternalText.of(owner) + " has ended (" + why + "): ";
            throw Failure.of(ErrorKind.INTERACTION, message + e.getMessage(), "run: " + grant.loginCommand())
                    .causedBy(e);
        }
    }

    private Tokens signIn(Grant grant, Subject subject) {
        return store(newSignIn.obtain(grant, subject), true);
    }

    private Tokens store(CacheEntry entry, boolean newSignIn) {
        boolean cached = newSignIn ? store.putInPassing(entry) : store.put(entry);
        if (cached && newSignIn) {
            store.link(query, entry, !query.subject().isKnown());
        }
        if (freshness.isEnded(entry)) {
            diagnostics.warn("the tokens had already ended when they came, by the clock of the server that sent them;"
                    + " a server or a proxy hands out old ones");
        } else if (freshness.exceeds(entry)) {
            Duration life = freshness.life(entry);
            diagnostics.warn("the app client's tokens live for " + life.toSeconds()
                    + " seconds, less than --min-valid asks for");
        }
        return entry.tokens();
    }

    /** A cached token serves through a passing failure, unless the user asked for more validity. */
    private Optional<Tokens> stillValid(Subject subject, Failure failure) {
        if (failure.kind() != ErrorKind.UNAVAILABLE
                || freshness.renew()
                || freshness.signIn()
                || freshness.minValid().isPresent()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<CacheEntry> valid = find(subject).filter(this::isServable);
        valid.ifPresent(entry -> diagnostics.warn(
                "the token could not be renewed (" + failure.getMessage() + "); the one at hand is valid for "
                        + freshness.left(entry, now).toSeconds() + " more seconds"));
        return valid.map(CacheEntry::tokens);
    }
}
