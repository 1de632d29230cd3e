package io.github.cognitotoken.signin;

import io.github.cognitotoken.jwt.Jwt;
import io.github.cognitotoken.token.TokenUse;
import io.github.cognitotoken.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a token is to be renewed: a moment after the time from which on it is not served from the cache any more.
 *
 * @param renewal by this machine's clock; empty if the token does not say when it ends
 */
public record RenewalTime(Optional<Instant> renewal) {

    private static final Duration USUAL_MARGIN = Duration.ofMinutes(2);
    private static final int PART_OF_LIFE = 4;
    private static final Duration MOMENT = Duration.ofMillis(50);

    /**
     * The time for a token.
     *
     * @param use the token that is needed: access or ID
     * @param minValid how long it must hold at least; empty if the user did not say
     */
    public static RenewalTime of(Tokens tokens, TokenUse use, Optional<Duration> minValid, Instant now) {
        Optional<Jwt> wanted = tokens.get(use).flatMap(Jwt::tryParse);
        Optional<Instant> end = end(tokens, wanted);
        return new RenewalTime(end.map(ends -> {
            Duration life = wanted.flatMap(jwt -> jwt.time("iat"))
                    .flatMap(issued -> wanted.flatMap(jwt -> jwt.time("exp")).map(exp -> Duration.between(issued, exp)))
                    .orElse(Duration.between(now, ends));
            return ends.minus(margin(life, minValid)).plus(MOMENT);
        }));
    }

    /** The end by the token itself, moved by what this machine's clock differs from the server's. */
    private static Optional<Instant> end(Tokens tokens, Optional<Jwt> wanted) {
        Optional<Instant> access = Jwt.tryParse(tokens.accessToken()).flatMap(jwt -> jwt.time("exp"));
        Optional<Duration> difference =
                access.flatMap(said -> tokens.expiresAt().map(here -> Duration.between(said, here)));
        return wanted.flatMap(jwt -> jwt.time("exp"))
                .map(said -> said.plus(difference.orElse(Duration.ZERO)))
                .or(tokens::expiresAt);
    }

    private static Duration margin(Duration life, Optional<Duration> minValid) {
        Duration usual = Duration.ofMillis(Math.min(USUAL_MARGIN.toMillis(), life.toMillis() / PART_OF_LIFE));
        return minValid.filter(wanted -> wanted.compareTo(life) < 0).orElse(usual);
    }
}
