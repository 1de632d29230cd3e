package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.UserPool;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Those who wait for another process's sign-in: they take its outcome, or learn soon that there will be none. */
class WaitersIT {

    private static final String PROMPT = "Password for bob: ";
    private static final String WAITING = "another cognito-token is asking a person";

    private final UserPool pool = Bob.pool();
    private final CognitoToken program = Bob.at(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void killedHolder_isNoObstacle() throws Exception {
        pool.faults().next("InitiateAuth", Fault.hang());
        Running holder = holding("InitiateAuth");
        Running waiter = program.start();
        waiter.awaitOpening(".lock");

        holder.kill().ends().ends(137);

        waiter.ends().succeeds().printsToken("access", NAME);
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(2);
    }

    @Test
    void holderThatHangs_isGivenUp_whenTheTimeIsOver() {
        pool.faults().always("InitiateAuth", Fault.hang());
        Running holder = holding("InitiateAuth");

        program.run("--timeout", "2")
                .fails(7)
                .error("has been signing in for 2 seconds")
                .hint("--timeout");
        assertThat(holder.isAlive()).isTrue();
        holder.kill().ends();
        assertThat(pool.requests().count()).isEqualTo(1);
    }

    @Test
    void holderThatHangs_isNoReasonToFail_whereTheTokenAtHandStillHolds() {
        program.run().succeeds();
        program.cache().age(Duration.ofMinutes(59).plusSeconds(20));
        pool.faults().always("GetTokensFromRefreshToken", Fault.hang());
        Running holder = holding("GetTokensFromRefreshToken");

        Outcome outcome = program.run("--timeout", "2");

        holder.kill().ends();
        assertThat(outcome.ends(0).stderr()).matches("warning: the token could not be renewed [^\n]*\n");
        assertThat(outcome.stdout())
                .isEqualTo(program.cache().entry().get("access_token").getAsString() + "\n");
    }

    @Test
    void holderAtAPrompt_isNotWaitedFor_withoutATerminal() {
        program.without("COGNITO_PASSWORD");
        try (Terminal person = program.atTerminal("cognito-token >/dev/null")) {
            person.shows(PROMPT);

            program.run().fails(5).error(WAITING).hint("answer it there");
            program.env("COGNITO_PASSWORD", PASSWORD).run().fails(5).error(WAITING);

            person.type(PASSWORD + "\n").ends(0);
        }
        assertThat(pool.requests().count()).isEqualTo(1);
    }

    @Test
    void holderAtAPrompt_isWaitedForAtATerminal_whichSaysSo() {
        program.without("COGNITO_PASSWORD");
        try (Terminal first = program.atTerminal("cognito-token >one").shows(PROMPT);
                Terminal second = program.atTerminal("cognito-token --timeout 15 >two")) {
            second.shows(WAITING + "; waiting for it to end");
            first.type(PASSWORD + "\n").ends(0);

            assertThat(second.ends(0)).doesNotContain(PROMPT);
        }
        assertThat(program.home().resolve("two"))
                .hasSameTextualContentAs(program.home().resolve("one"));
        assertThat(pool.requests().count()).isEqualTo(1);
    }

    @Test
    void holderKilledAtAPrompt_isNotTakenForOneThatStillAsks() {
        program.without("COGNITO_PASSWORD");
        try (Terminal person = program.atTerminal("cognito-token").shows(PROMPT)) {
            person.type(Terminal.CTRL_C).ends(130);
        }

        program.run().fails(5).error("the password is needed");
        program.env("COGNITO_PASSWORD", PASSWORD).run().succeeds();
    }

    /** One that was started and has asked Cognito. */
    private Running holding(String operation) {
        int before = pool.requests().count(operation);
        Running holder = program.start();
        pool.requests().await(operation, before + 1);
        return holder;
    }
}
