package io.github.cognitotoken.signin;

import io.github.cognitotoken.cache.CacheEntry;
import io.github.cognitotoken.cache.Freshness;
import io.github.cognitotoken.cache.TokenQuery;
import io.github.cognitotoken.cache.TokenStore;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.output.StatusReport;
import io.github.cognitotoken.token.Subject;
import java.time.InstantSource;
import java.util.Optional;

/** Finds out who is signed in, and whether a token is available without a person. It works offline, from the cache alone. */
record SignInState(Settings settings, TokenQuery query, TokenStore store, InstantSource clock) {

    StatusReport report() {
        if (store.needsKey()) {
            return unread();
        }
        Optional<CacheEntry> cached = store.find(query);
        return new StatusReport(
                query.clientId(),
                cached.flatMap(entry -> entry.key().subject().username()),
                cached.filter(entry -> entry.key().subject() instanceof Subject.Machine)
                        .isPresent(),
                cached.flatMap(CacheEntry::flow),
                cached.map(CacheEntry::accessEnds),
                cached.flatMap(CacheEntry::idEnds),
                cached.flatMap(entry -> entry.tokens().refreshToken()).isPresent(),
                available(cached));
    }

    /** Without the key, which only a command can obtain, only the existence of tokens is known. */
    private StatusReport unread() {
        boolean there = store.names(query).stream().anyMatch(store::isSealed);
        return new StatusReport(
                query.clientId(),
                query.subject().username().filter(name -> there),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                there ? Optional.of(StatusReport.KEYRING) : available(Optional.empty()));
    }

    private Optional<String> available(Optional<CacheEntry> cached) {
        boolean idToken =
                settings.tokenUse().filter(use -> use.value().equals("id")).isPresent();
        if (cached.filter(entry -> Freshness.usual(idToken).accepts(entry, clock.instant()))
                .isPresent()) {
            return Optional.of("cached");
        }
        if (cached.flatMap(entry -> entry.tokens().refreshToken()).isPresent()) {
            return Optional.of("refresh");
        }
        return hasCredentials(cached) ? Optional.of("credentials") : Optional.empty();
    }

    private boolean hasCredentials(Optional<CacheEntry> cached) {
        Subject subject = cached.map(entry -> entry.key().subject()).orElse(query.subject());
        if (subject instanceof Subject.Machine) {
            return settings.clientSecret().isPresent();
        }
        return subject.username().isPresent() && settings.password().isPresent();
    }
}
