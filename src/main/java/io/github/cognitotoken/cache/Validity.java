package io.github.cognitotoken.cache;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.jwt.Jwt;
import io.github.cognitotoken.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long tokens hold, by this machine's clock, however wrong that is: a token's life is the span between the server's
 * own {@code iat} and {@code exp}, and it began when the token was received.
 *
 * @param receivedAt when the tokens came
 * @param accessLife the life of the access token; zero if nothing tells it
 * @param idLife the life of the ID token
 * @param clockDifference how far the server's clock was ahead of this machine's
 */
record Validity(Instant receivedAt, Duration accessLife, Optional<Duration> idLife, Duration clockDifference) {

    /** Smaller differences are the time that the answer took. */
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    static Validity of(Tokens tokens, Instant receivedAt) {
        Optional<Jwt> access = claims(tokens.accessToken());
        Optional<Duration> told = tokens.expiresAt().map(end -> Duration.between(receivedAt, end));
        Optional<Duration> claimed = access.flatMap(jwt -> life(jwt, receivedAt));
        Duration accessLife = claimed.filter(life -> told.isEmpty() || life.compareTo(told.get()) < 0)
                .or(() -> told)
                .orElse(Duration.ZERO);
        return new Validity(
                receivedAt,
                accessLife,
                tokens.idToken().flatMap(Validity::claims).flatMap(jwt -> life(jwt, receivedAt)),
                access.flatMap(jwt -> jwt.time("iat"))
                        .map(issued -> Duration.between(receivedAt, issued))
                        .filter(difference -> difference.abs().compareTo(TOLERANCE) > 0)
                        .orElse(Duration.ZERO));
    }

    private static Optional<Duration> life(Jwt jwt, Instant receivedAt) {
        Instant from = jwt.time("iat").orElse(receivedAt);
        return jwt.time("exp").map(end -> Duration.between(from, end));
    }

    private static Optional<Jwt> claims(String token) {
        try {
            return Optional.of(Jwt.parse(token));
        } catch (Failure e) {
            return Optional.empty(); // an emulator's opaque token: what the server said of it is all that is known
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
