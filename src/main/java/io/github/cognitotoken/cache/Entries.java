package io.github.cognitotoken.cache;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.jwt.Jwt;
import io.github.cognitotoken.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes entries from what Cognito handed out. */
final class Entries {

    private Entries() {}

    /**
     * The entry for new tokens.
     *
     * @param before the entry that was refreshed; null after a sign-in
     */
    static CacheEntry of(
            TokenQuery query,
            CacheEntry before,
            Tokens fetched,
            String typedUsername,
            Optional<String> flow,
            Instant receivedAt,
            Freshness freshness) {
        String username = canonicalUsername(fetched)
                .orElseGet(() -> before == null ? typedUsername : before.key().username());
        boolean replaced = before != null
                && fetched.refreshToken().isPresent()
                && !fetched.refreshToken().equals(before.tokens().refreshToken());
        Validity validity = Validity.of(fetched, receivedAt);
        Tokens whole = new Tokens(
                fetched.accessToken(),
                fetched.idToken(),
                fetched.refreshToken()
                        .or(() -> before == null
                                ? Optional.empty()
                                : before.tokens().refreshToken()),
                validity.accessLife().isZero() ? fetched.expiresAt() : Optional.of(validity.accessEnds()),
                Optional.of(username),
                fetched.deviceKey()
                        .or(() -> before == null
                                ? Optional.empty()
                                : before.tokens().deviceKey()));
        TokenKey key = before == null
                ? new TokenKey(query.place(), query.clientId(), username, query.clientMetadata())
                : before.key();
        return new CacheEntry(
                key,
                whole,
                validity,
                typedUsername,
                flow,
                replaced || (before != null && before.rotating()),
                freshness.minValid().orElse(Duration.ZERO));
    }

    /** Whose tokens these are, where nobody said so before. */
    static String username(Tokens tokens) {
        return canonicalUsername(tokens).orElse("unknown");
    }

    /** All names that the tokens know their user by. */
    static Set<String> names(Tokens tokens) {
        Set<String> names = new HashSet<>(Set.of(username(tokens)));
        for (String token : List.of(tokens.accessToken(), tokens.idToken().orElse(""))) {
            for (String claim : List.of("sub", "cognito:username", "email", "phone_number", "preferred_username")) {
                claims(token).flatMap(jwt -> jwt.text(claim)).ifPresent(names::add);
            }
        }
        return names;
    }

    private static Optional<Jwt> claims(String token) {
        try {
            return Optional.of(Jwt.parse(token));
        } catch (Failure e) {
            return Optional.empty(); // opaque, as an emulator's may be
        }
    }

    /** What the access token says; what was typed may be an alias. */
    private static Optional<String> canonicalUsername(Tokens tokens) {
        return claims(tokens.accessToken()).flatMap(jwt -> jwt.text("username")).or(tokens::username);
    }
}
