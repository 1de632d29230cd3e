package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.UserPool;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Fifty processes at once ask Cognito once, and all take the outcome. */
class ParallelIT {

    private static final int PROCESSES = 50;

    /** Longer than it takes to start them all, so that none arrives after the end. */
    private static final Fault SLOW_ANSWER = Fault.delay(Duration.ofMillis(1500));

    private final UserPool pool = Bob.pool(client -> client.rotates(Duration.ZERO));

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void emptyCache_isOneSignIn() {
        pool.faults().always("InitiateAuth", SLOW_ANSWER);

        assertAllGetTheSameToken(atOnce(Bob.at(pool)));
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(1);
        assertThat(pool.requests().count()).isEqualTo(1);
    }

    @Test
    void expiredEntry_isOneRefresh_whereARefreshTokenWorksOnce() {
        CognitoToken program = Bob.at(pool);
        program.run().succeeds();
        program.cache().expire();
        pool.requests().clear();
        pool.faults().always("GetTokensFromRefreshToken", SLOW_ANSWER);

        assertAllGetTheSameToken(atOnce(program));
        assertThat(pool.requests().count("GetTokensFromRefreshToken")).isEqualTo(1);
        assertThat(pool.requests().count()).isEqualTo(1);
        pool.faults().clear();
        program.run("--force-refresh").succeeds();
        assertThat(pool.requests().count("InitiateAuth")).isZero();
    }

    @Test
    void wrongPassword_isSentOnce_andNotHeldAgainstTheNext() {
        pool.faults().always("InitiateAuth", SLOW_ANSWER);
        CognitoToken program = CognitoToken.with(pool).as(NAME, "wrong");

        atOnce(program).forEach(outcome -> outcome.fails(4).error("incorrect username or password"));
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(1);

        pool.faults().clear();
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

    private static List<Outcome> atOnce(CognitoToken program) {
        List<Running> running =
                Stream.generate(() -> program.start()).limit(PROCESSES).toList();
        return running.stream().map(Running::ends).toList();
    }

    private static void assertAllGetTheSameToken(List<Outcome> outcomes) {
        outcomes.get(0).succeeds().printsToken("access", NAME);
        outcomes.forEach(outcome -> outcome.succeeds().prints(outcomes.get(0).stdout()));
    }
}
