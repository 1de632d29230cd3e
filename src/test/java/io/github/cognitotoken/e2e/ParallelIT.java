package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.Hold;
import io.github.cognitotoken.userpool.UserPool;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Fifty processes at once ask Cognito once, and all take the outcome; so do twenty where they refresh or fail. */
class ParallelIT {

    private static final int PROCESSES = 50;
    private static final int FEWER_PROCESSES = 12;

    /** When a process started is known to some hundredths of a second. */
    private static final int PRECISION_MILLIS = 100;

    private final UserPool pool = Bob.pool(client -> client.rotates(Duration.ZERO));

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void emptyCache_isOneSignIn() throws Exception {
        assertAllGetTheSameToken(atOnce(PROCESSES, Bob.at(pool), "InitiateAuth"));
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(1);
        assertThat(pool.requests().count()).isEqualTo(1);
    }

    @Test
    void expiredEntry_isOneRefresh_whereARefreshTokenWorksOnce() throws Exception {
        CognitoToken program = Bob.at(pool);
        program.run().succeeds();
        program.cache().expire();
        pool.requests().clear();

        assertAllGetTheSameToken(atOnce(FEWER_PROCESSES, program, "GetTokensFromRefreshToken"));
        assertThat(pool.requests().count("GetTokensFromRefreshToken")).isEqualTo(1);
        assertThat(pool.requests().count()).isEqualTo(1);
        program.run("--force-refresh").succeeds();
        assertThat(pool.requests().count("InitiateAuth")).isZero();
    }

    @Test
    void wrongPassword_isSentOnce_andNotHeldAgainstTheNext() throws Exception {
        CognitoToken program = CognitoToken.with(pool).as(NAME, "wrong");

        atOnce(FEWER_PROCESSES, program, "InitiateAuth")
                .forEach(outcome -> outcome.fails(4).error("incorrect username or password"));
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(1);

        program.env("COGNITO_PASSWORD", PASSWORD).run().succeeds().printsToken("access", NAME);
    }

    @Test
    void wrongPassword_isNotHeldAgainstTheNextCommandOfTheLine() {
        CognitoToken program = CognitoToken.with(pool).as(NAME, "wrong");

        program.script("sh", "cognito-token 2>/dev/null || COGNITO_PASSWORD=" + PASSWORD + " cognito-token")
                .succeeds()
                .printsToken("access", NAME);
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(2);
    }

    /** No answer comes before all of them were started: each takes the outcome, however late it arrives. */
    private List<Outcome> atOnce(int processes, CognitoToken program, String operation) throws InterruptedException {
        Hold hold = new Hold();
        pool.faults().always(operation, hold.fault());
        List<Running> running =
                Stream.generate(() -> program.start()).limit(processes).toList();
        pool.requests().await(operation, 1);
        Thread.sleep(PRECISION_MILLIS);
        hold.release();
        return running.stream().map(Running::ends).toList();
    }

    private static void assertAllGetTheSameToken(List<Outcome> outcomes) {
        outcomes.get(0).succeeds().printsToken("access", NAME);
        outcomes.forEach(outcome -> outcome.succeeds().prints(outcomes.get(0).stdout()));
    }
}
