package io.github.cognitotoken.cache;

import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.Tokens;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Obtains the tokens of a new sign-in by the grant, as a cache entry. */
final class NewSignIn {

    private final TokenQuery query;
    private final Freshness freshness;
    private final Supplier<Grant> grants;
    private final InstantSource clock;

    NewSignIn(TokenQuery query, Freshness freshness, Supplier<Grant> grants, InstantSource clock) {
        this.query = query;
        this.freshness = freshness;
        this.grants = grants;
        this.clock = clock;
    }

    /** The user to sign in: from the settings, else the current user, else the grant finds out. */
    Subject identify(Optional<CacheEntry> cached) {
        Subject known = query.subject().isKnown()
                ? query.subject()
                : cached.map(NewSignIn::typed).orElseGet(Subject.Unknown::new);
        if (known.isKnown()) {
            return known;
        }
        grants.get().check();
        return grants.get().identify(known);
    }

    private static Subject typed(CacheEntry entry) {
        return entry.key().subject() instanceof Subject.Machine
                ? entry.key().subject()
                : new Subject.Named(entry.typedUsername());
    }

    /** The lock of the cached entry, else of the entry that the sign-in makes if the name is the canonical one. */
    String lockName(Optional<CacheEntry> cached, Subject subject) {
        return cached.map(entry -> entry.key().name())
                .orElseGet(() -> query.of(subject).lockName());
    }

    /**
     * Signs in by that grant.
     *
     * @throws io.github.cognitotoken.failure.Failure as {@link Grant#obtain} does
     */
    CacheEntry obtain(Grant grant, Subject subject) {
        grant.check();
        Tokens tokens = grant.obtain(subject);
        return entry(grant, tokens, grant.owner(subject, tokens), grant.flow());
    }

    /** The entry for tokens that were obtained by that grant. */
    CacheEntry entry(Grant grant, Tokens tokens, Subject subject, Optional<String> flow) {
        CacheEntry.Origin origin = new CacheEntry.Origin(grant.name(), subject, flow);
        TokenQuery asked = grant.parameters().map(query::asking).orElse(query);
        return CacheEntry.obtained(asked, origin, tokens, clock.instant(), freshness);
    }
}
