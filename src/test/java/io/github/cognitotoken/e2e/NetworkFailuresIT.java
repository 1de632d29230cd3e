package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.http.Connection;
import io.github.cognitotoken.userpool.http.Conversation;
import io.github.cognitotoken.userpool.http.Listener;
import io.github.cognitotoken.userpool.http.Request;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the network or the service fails: exit 7, and a password sent again only where that cannot cost an attempt. */
class NetworkFailuresIT {

    private final UserPool pool = Bob.pool();

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void silentServer_isExit7_afterOneRequest() {
        assertUnavailable(Fault.hang(), 1, "--timeout=1").error("no answer").hint("--timeout");
    }

    @Test
    void lateAnswer_isExit7_afterOneRequest() {
        assertUnavailable(Fault.delay(Duration.ofSeconds(20)), 1, "--timeout", "1");
    }

    @Test
    void dripOfBytes_isBoundedAsAWhole() {
        assertUnavailable(Fault.drip(Duration.ofMillis(200)), 1, "--timeout", "2")
                .error("within 2 seconds");
    }

    @Test
    void lateAnswerWithinTheLimit_isTaken() {
        pool.faults().next("InitiateAuth", Fault.delay(Duration.ofMillis(1200)));

        Bob.at(pool).run("--timeout", "20").succeeds().printsToken("access", NAME);
    }

    @Test
    void droppedConnection_isExit7_afterOneRequest() {
        assertUnavailable(Fault.drop(), 1).error("broke before the answer was complete");
    }

    @Test
    void resetConnection_isExit7_afterOneRequest() {
        assertUnavailable(Fault.reset(), 1).error("broke before the answer was complete");
    }

    /** What the JDK's HTTP client throws at such answers is no IOException. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 banana\r\n\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-7\r\n",
                "HTTP/1.1 200 OK\r\n\r\n{\"AvailableChallenges\":[\"PASSWORD\",null],"
                        + "\"ChallengeName\":\"SELECT_CHALLENGE\",\"Session\":\"s\"}",
                "HTTP/1.1 200 OK\r\n\r\n{\"ChallengeName\":\"SMS_MFA\",\"ChallengeParameters\":{\"USERNAME\":null}}",
                "HTTP/1.1 200 OK\r\n\r\n{\"AuthenticationResult\":[]}",
                "HTTP/1.1 200 OK\r\n\r\nnull"
            })
    void answerThatIsNone_isExit7(String answer) {
        assertExit7(connection -> connection.write(answer.getBytes(UTF_8)));
    }

    @Test
    void endlessAnswers_areExit7() {
        assertExit7(connection -> repeat(connection, "HTTP/1.1 100 Continue\r\n\r\n"));
        assertExit7(connection -> repeat(connection, "HTTP/1.1 200 OK\r\n\r\n{\"x\":\"" + "x".repeat(100_000)));
    }

    private void assertExit7(Conversation answer) {
        try (Listener server = Listener.plain(connection -> {
            Request.read(connection.input());
            answer.hold(connection);
        })) {
            Bob.at(pool)
                    .env("AWS_ENDPOINT_URL", "http://127.0.0.1:" + server.port())
                    .run("--timeout", "20", "--flow", "password")
                    .fails(7);
        }
    }

    private static void repeat(Connection connection, String text) throws IOException {
        byte[] bytes = text.repeat(100).getBytes(UTF_8);
        while (connection.isOpen()) {
            connection.write(bytes);
        }
    }

    @Test
    void truncatedAnswer_isExit7_afterOneRequest() {
        assertUnavailable(Fault.truncated(), 1);
    }

    @Test
    void answerThatBreaksOff_isExit7_whileItIsShown() {
        pool.faults().next("InitiateAuth", Fault.truncated());
        Bob.at(pool).run("--debug").ends(7);

        pool.faults().next("InitiateAuth", Fault.drip(Duration.ofMillis(200)));
        Bob.at(pool).run("--debug", "--timeout", "2").ends(7);
    }

    @Test
    void answerThatIsNotJson_isExit7_afterOneRequest() {
        assertUnavailable(Fault.notJson(), 1).hint("--endpoint-url");
    }

    @Test
    void redirect_isNotFollowed() {
        try (UserPool other = Bob.pool()) {
            assertUnavailable(Fault.redirect(other.endpoint().toString()), 1);
            assertThat(other.requests().count()).isZero();
        }
    }

    @Test
    void internalError_isTriedFourTimes() {
        assertUnavailable(Fault.internalError(), 4);
    }

    @Test
    void unavailableServer_isTriedFourTimes() {
        assertUnavailable(Fault.unavailable(), 4).error("HTTP 503");
    }

    @Test
    void throttling_isTriedFourTimes() {
        assertUnavailable(Fault.throttle(), 4).error("too many requests");
    }

    @Test
    void passingThrottling_endsWithAToken() {
        pool.faults().next(2, "InitiateAuth", Fault.throttle());

        Bob.at(pool).run().succeeds().printsToken("access", NAME);
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(3);
    }

    @Test
    void passingServerFault_endsWithAToken() {
        pool.faults().next("InitiateAuth", Fault.internalError());
        pool.faults().next("InitiateAuth", Fault.unavailable());

        Bob.at(pool).run().succeeds().printsToken("access", NAME);
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(3);
    }

    @Test
    void wrongPasswordAfterThrottling_isNotSentAgain() {
        pool.faults().next("InitiateAuth", Fault.throttle());

        CognitoToken.with(pool).as(NAME, "wrong").run().fails(4);
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(2);
    }

    @Test
    void otherContentType_isNoReasonToFail() {
        pool.faults().next("InitiateAuth", Fault.contentType("text/plain"));

        Bob.at(pool).run().succeeds().printsToken("access", NAME);
    }

    @Test
    void refusedConnection_isExit7() {
        Bob.at(pool)
                .run("--endpoint-url", "http://127.0.0.1:1")
                .fails(7)
                .error("cannot connect to http://127.0.0.1:1")
                .hint("--endpoint-url");
    }

    @Test
    void unknownHost_isExit7() {
        Bob.at(pool)
                .run("--endpoint-url", "https://nosuch.invalid")
                .fails(7)
                .error("cannot be found", "nosuch.invalid")
                .hint("--endpoint-url");
    }

    private FailedRun assertUnavailable(Fault fault, int requests, String... arguments) {
        pool.faults().always("InitiateAuth", fault);
        FailedRun failed = Bob.at(pool).run(arguments).fails(7);
        assertThat(pool.requests().count()).isEqualTo(requests);
        return failed;
    }
}
