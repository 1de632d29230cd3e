package io.github.cognitotoken.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.TokenParameters;
import io.github.cognitotoken.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Tokens and entries for these tests: of Bob, of an hour, received at {@link #NOW}. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    static final Duration HOUR = Duration.ofHours(1);
    static final TokenQuery ANYBODY =
            new TokenQuery("eu-west-1", "client1", Optional.empty(), new Subject.Unknown(), TokenParameters.NONE);
    static final TokenQuery BOB = user("bob");

    private Samples() {}

    /** A token of that kind which the server says it issued then. */
    static String jwt(String use, Instant issuedAt, Duration life) {
        String claims = "{\"token_use\":\"" + use + "\",\"username\":\"bob\",\"iat\":" + issuedAt.getEpochSecond()
                + ",\"exp\":" + issuedAt.plus(life).getEpochSecond() + "}";
        return encoded("{\"alg\":\"RS256\"}") + "." + encoded(claims) + "." + encoded(use);
    }

    static Tokens tokens(Instant issuedAt, String refreshToken) {
        return tokens(issuedAt, HOUR, refreshToken);
    }

    static Tokens tokens(Instant issuedAt, Duration life, String refreshToken) {
        return new Tokens(
                jwt("access", issuedAt, life),
                Optional.of(jwt("id", issuedAt, life)),
                Optional.ofNullable(refreshToken),
                Optional.of(issuedAt.plus(life)),
                Optional.of("bob"),
                Optional.empty());
    }

    static CacheEntry entry(String refreshToken) {
        return entryOf(tokens(NOW, refreshToken), "bob");
    }

    static CacheEntry entryOf(Tokens tokens, String typedUsername) {
        CacheEntry.Origin origin =
                new CacheEntry.Origin("user-pool", new Subject.Named(typedUsername), Optional.of("password"));
        return CacheEntry.obtained(BOB, origin, tokens, NOW, Freshness.usual(false));
    }

    /** Asks for that user's tokens. */
    static TokenQuery user(String name) {
        return ANYBODY.of(new Subject.Named(name));
    }

    /** The same with this metadata for the pool's triggers. */
    static TokenQuery with(TokenQuery query, Map<String, String> clientMetadata) {
        return new TokenQuery(
                query.endpoint(),
                query.clientId(),
                query.profile(),
                query.subject(),
                TokenParameters.of(clientMetadata, Map.of()));
    }

    /** The entry for tokens that this query obtained for that user. */
    static CacheEntry obtained(TokenQuery query, Tokens tokens, String username, Freshness freshness) {
        CacheEntry.Origin origin = new CacheEntry.Origin("user-pool", new Subject.Named(username), Optional.empty());
        return CacheEntry.obtained(query, origin, tokens, NOW, freshness);
    }

    static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
