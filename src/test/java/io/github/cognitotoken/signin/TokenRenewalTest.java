package io.github.cognitotoken.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.token.TokenUse;
import io.github.cognitotoken.token.Tokens;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Renewal by a clock that waiting moves. */
class TokenRenewalTest {

    private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private final Failure offline = Failure.of(ErrorKind.UNAVAILABLE, "offline", "x");
    private final Failure refused = Failure.of(ErrorKind.REFUSED, "refused", "x");

    private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    private final List<String> asked = new ArrayList<>();
    private final List<Duration> received = new ArrayList<>();
    private final Deque<Object> answers = new ArrayDeque<>();
    private Instant now = START;

    @Test
    void token_isRenewed_twoMinutesBeforeItsEnd() {
        run(HOUR, HOUR, HOUR);

        assertThat(received).hasSize(2);
        assertThat(received.get(0))
                .isBetween(Duration.ofMinutes(58), Duration.ofMinutes(58).plusSeconds(1));
        assertThat(received.get(1))
                .isBetween(Duration.ofMinutes(116), Duration.ofMinutes(116).plusSeconds(2));
        assertThat(asked).containsOnly("sign-in");
    }

    @Test
    void shortToken_isRenewed_whenAQuarterIsLeft() {
        run(lasting(Duration.ofMinutes(4)), HOUR);

        assertThat(received.get(0))
                .isBetween(Duration.ofMinutes(3), Duration.ofMinutes(3).plusSeconds(1));
    }

    @Test
    void passingFailure_isWarnedOfOnce_andTriedAgainLaterAndLater() {
        run(HOUR, offline, offline, offline, HOUR);

        assertThat(asked).containsOnly("sign-in").hasSize(4);
        assertThat(received.get(0))
                .isBetween(
                        Duration.ofMinutes(58).plusSeconds(35),
                        Duration.ofMinutes(58).plusSeconds(37));
        assertThat(stderr.toString(StandardCharsets.UTF_8))
                .containsOnlyOnce("warning: the token could not be renewed, and this is tried again: offline");
    }

    @Test
    void refusal_isNotFollowedByAnotherSignIn() {
        run(HOUR, refused, refused, HOUR, HOUR);

        assertThat(asked).containsExactly("sign-in", "refresh", "refresh", "sign-in");
    }

    @Test
    void tokensThatHaveEnded_areNotFetchedAllTheTime() {
        run(lasting(Duration.ofSeconds(-5)), lasting(Duration.ofSeconds(-5)), HOUR);

        assertThat(received.get(1)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void idToken_hasAnEndOfItsOwn_andMinValidCounts() {
        Tokens tokens = new Tokens(
                jwt(START.plusSeconds(3600)),
                Optional.of(jwt(START.plusSeconds(600))),
                Optional.empty(),
                Optional.of(START.plusSeconds(3630)), // this clock is half a minute ahead
                Optional.empty(),
                Optional.empty());

        assertThat(seconds(tokens, TokenUse.ACCESS, Optional.empty())).isEqualTo(3630 - 120);
        assertThat(seconds(tokens, TokenUse.ID, Optional.empty())).isEqualTo(630 - 120);
        assertThat(seconds(tokens, TokenUse.ID, Optional.of(Duration.ofMinutes(5))))
                .isEqualTo(330);
        assertThat(seconds(tokens, TokenUse.ID, Optional.of(Duration.ofHours(5))))
                .isEqualTo(630 - 120);
    }

    private static long seconds(Tokens tokens, TokenUse use, Optional<Duration> minValid) {
        Instant renewal = RenewalTime.of(tokens, use, minValid, START).renewal().orElseThrow();
        return Duration.between(START, renewal).toSeconds();
    }

    private static Duration lasting(Duration life) {
        return life;
    }

    /**
     * Renews until nothing is left to fetch.
     *
     * @param then lives of tokens, and failures
     */
    private void run(Duration first, Object... then) {
        answers.addAll(List.of(then));
        Tokens tokens = tokens(first);
        new TokenRenewal(
                        tokens,
                        held -> RenewalTime.of(held, TokenUse.ACCESS, Optional.empty(), now),
                        () -> next("sign-in"),
                        () -> next("refresh"),
                        renewed -> received.add(Duration.between(START, now)),
                        () -> now,
                        this::pause,
                        new Diagnostics(stderr, new Redaction()))
                .run();
        assertThat(Thread.interrupted()).isTrue();
    }

    private void pause(Duration time) throws InterruptedException {
        if (answers.isEmpty()) {
            throw new InterruptedException("the program has ended");
        }
        now = now.plus(time);
    }

    private Tokens next(String how) {
        asked.add(how);
        Object answer = answers.remove();
        if (answer instanceof Failure failure) {
            throw failure;
        }
        return tokens((Duration) answer);
    }

    private Tokens tokens(Duration life) {
        Instant end = now.plus(life);
        return new Tokens(
                jwt(end), Optional.empty(), Optional.empty(), Optional.of(end), Optional.empty(), Optional.empty());
    }

    private String jwt(Instant end) {
        return encoded("{}") + "."
                + encoded("{\"iat\":" + now.getEpochSecond() + ",\"exp\":" + end.getEpochSecond() + "}") + ".s";
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
