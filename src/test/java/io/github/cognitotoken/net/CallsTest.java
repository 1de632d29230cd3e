package io.github.cognitotoken.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CallsTest {

    private final List<Duration> pauses = new ArrayList<>();
    private int sent;

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void failure_isSentAgainOrNot(String what, CallFailure failure, int signIns, int answers) {
        assertThat(timesSent(RetryRules.REPEATABLE, failure)).isEqualTo(signIns);
        assertThat(timesSent(RetryRules.SINGLE_USE, failure)).isEqualTo(answers);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("throttled", service("TooManyRequestsException", 400), 4, 4),
                Arguments.of("fault of the server", service("InternalErrorException", 500), 4, 1),
                Arguments.of("HTTP 503 of something in between", service(null, 503), 4, 1),
                Arguments.of("connection refused", io(new ConnectException("ClientConnection refused")), 4, 4),
                Arguments.of("unknown host", io(new UnknownHostException("x.invalid")), 4, 4),
                Arguments.of("no connection in time", io(new SocketTimeoutException("Connect timed out")), 4, 4),
                Arguments.of("no answer in time", io(new SocketTimeoutException("Read timed out")), 1, 1),
                Arguments.of("connection reset", io(new SocketException("ClientConnection reset")), 1, 1),
                Arguments.of("connection closed", io(new EOFException("Unexpected end of file")), 1, 1),
                Arguments.of("untrusted", io(new SSLHandshakeException("PKIX path building failed")), 1, 1),
                Arguments.of("unreadable answer", CallFailure.of(CallFailure.Phase.READ, "x", null), 1, 1),
                Arguments.of("limit exceeded", service("LimitExceededException", 400), 1, 1),
                Arguments.of("wrong password", service("NotAuthorizedException", 400), 1, 1),
                Arguments.of("wrong code", service("CodeMismatchException", 400), 1, 1),
                Arguments.of("blocked by WAF", service("ForbiddenException", 403), 1, 1));
    }

    @Test
    void successAfterAFault_isASuccess() {
        String result = calls(Duration.ofSeconds(30)).call(RetryRules.REPEATABLE, () -> {
            if (++sent < 3) {
                throw service("InternalErrorException", 500);
            }
            return "tokens";
        });

        assertThat(result).isEqualTo("tokens");
        assertThat(sent).isEqualTo(3);
    }

    @Test
    void pauses_growByTheirBounds_withFullJitter() {
        for (int run = 0; run < 50; run++) {
            timesSent(RetryRules.REPEATABLE, service("TooManyRequestsException", 400));
            assertThat(pauses).hasSize(3);
            assertThat(pauses.get(0)).isBetween(Duration.ZERO, Duration.ofMillis(300));
            assertThat(pauses.get(1)).isBetween(Duration.ZERO, Duration.ofMillis(600));
            assertThat(pauses.get(2)).isBetween(Duration.ZERO, Duration.ofMillis(1200));
        }
        assertThat(longestOfMany(2)).isBetween(Duration.ofMillis(200), Duration.ofMillis(300));
        assertThat(longestOfMany(4)).isBetween(Duration.ofMillis(800), Duration.ofMillis(1200));
    }

    private static Duration longestOfMany(int attempt) {
        return Stream.generate(() -> RetryRules.pauseBefore(attempt))
                .limit(300)
                .max(Duration::compareTo)
                .orElseThrow();
    }

    @Test
    void operationBeyondItsTime_isUnavailable_andNamesTheLimit() {
        assertThatThrownBy(() -> calls(Duration.ofMillis(50)).call(RetryRules.REPEATABLE, () -> {
                    return hangs();
                }))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
                    assertThat(failure.hint()).contains("--timeout");
                });
    }

    private int timesSent(RetryRules rules, CallFailure failure) {
        sent = 0;
        pauses.clear();
        assertThatThrownBy(() -> calls(Duration.ofSeconds(30)).call(rules, () -> {
                    sent++;
                    throw failure;
                }))
                .isInstanceOf(Failure.class);
        return sent;
    }

    @Test
    void callsTogether_keepWithinTheirBudget() {
        Calls calls = new Calls(
                Duration.ofSeconds(30),
                new TimeBudget(Duration.ofMillis(50)),
                pauses::add,
                failure -> NetworkErrors.failure(failure, TestConnection.ANY));

        for (int call = 0; call < 2; call++) {
            assertThatThrownBy(() -> calls.call(RetryRules.REPEATABLE, CallsTest::hangs))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("no answer from region eu-west-1");
        }
    }

    private static boolean hangs() {
        try {
            return new CountDownLatch(1).await(1, java.util.concurrent.TimeUnit.HOURS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void failure_hasTheFailedCallAsItsCause() {
        CallFailure refused = service("NotAuthorizedException", 400);

        assertThatThrownBy(() -> calls(Duration.ofSeconds(30)).call(RetryRules.REPEATABLE, () -> {
                    throw refused;
                }))
                .hasCause(refused);
    }

    @Test
    void operationThatIsNotKnown_isNotTriedAgain_whereTheServerMayLackIt() {
        for (CallFailure unknown : List.of(
                service(null, 500),
                service(null, 501),
                service(null, 404),
                service("UnknownOperationException", 501))) {
            assertThat(timesSent(RetryRules.MAY_BE_UNKNOWN, unknown)).isEqualTo(1);
        }
        assertThat(timesSent(RetryRules.MAY_BE_UNKNOWN, service(null, 503))).isEqualTo(4);
        assertThat(timesSent(RetryRules.MAY_BE_UNKNOWN, service("InternalErrorException", 500)))
                .isEqualTo(4);
    }

    private Calls calls(Duration limit) {
        return new Calls(
                limit,
                new TimeBudget(Duration.ofSeconds(60)),
                pauses::add,
                failure -> NetworkErrors.failure(failure, TestConnection.ANY));
    }

    private static CallFailure io(IOException cause) {
        return NetworkErrors.callFailure(
                cause instanceof SocketException && !(cause instanceof ConnectException)
                        ? CallFailure.Phase.EXCHANGE
                        : CallFailure.Phase.CONNECT,
                cause);
    }

    private static CallFailure service(String code, int status) {
        return CallFailure.answered(status, code, null, null);
    }
}
