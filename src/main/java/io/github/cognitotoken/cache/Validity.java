package io.github.cognitotoken.cache;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.jwt.Jwt;
import io.github.cognitotoken.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long tokens hold, by this machine's clock, however wrong that is: until the {@code exp} of each token, which the
 * server's clock is taken from. What is left of a token when it is received is the span between the server's time and its
 * {@code exp}.
 *
 * @param receivedAt when the tokens came
 * @param accessLife what was left of the access token then; zero if nothing tells it
 * @param idLife what was left of the ID token then
 */
record Validity(Instant receivedAt, Duration accessLife, Optional<Duration> idLife) {

    static Validity of(Tokens tokens, Instant receivedAt) {
        Optional<Jwt> access = claims(tokens.accessToken());
        Optional<Jwt> id = tokens.idToken().flatMap(Validity::claims);
        Instant serverTime = tokens.serverTime()
                .or(() -> issuedAt(access))
                .or(() -> issuedAt(id))
                .orElse(receivedAt);
        return new Validity(
                receivedAt,
                access.flatMap(jwt -> left(jwt, serverTime))
                        .or(() -> tokens.expiresAt().map(end -> Duration.between(receivedAt, end)))
                        .orElse(Duration.ZERO),
                id.flatMap(jwt -> left(jwt, serverTime)));
    }

    /**
     * Tells the server's clock only where the answer does not, since a caching proxy hands out the same token again and
     * again.
     */
    private static Optional<Instant> issuedAt(Optional<Jwt> token) {
        return token.flatMap(jwt -> jwt.time("iat"));
    }

    private static Optional<Duration> left(Jwt jwt, Instant serverTime) {
        return jwt.time("exp").map(end -> Duration.between(serverTime, end));
    }

    private static Optional<Jwt> claims(String token) {
        try {
            return Optional.of(Jwt.parse(token));
        } catch (Failure e) {
            return Optional.empty(); // opaque: what the server said of it is all that is known
        }
    }

    /** When the access token ends, by this machine's clock. */
    Instant accessEnds() {
        return receivedAt.plus(accessLife);
    }

    /** How long the token that is wanted still holds; nothing if the clock has been set back behind its beginning. */
    Duration left(boolean idToken, Instant now) {
        if (now.isBefore(receivedAt.minusSeconds(2))) {
            return Duration.ZERO;
        }
        Duration life = life(idToken);
        Duration left = Duration.between(now, receivedAt.plus(life));
        return left.isNegative() ? Duration.ZERO : left;
    }

    Duration life(boolean idToken) {
        return idToken ? idLife.orElse(accessLife) : accessLife;
    }
}
