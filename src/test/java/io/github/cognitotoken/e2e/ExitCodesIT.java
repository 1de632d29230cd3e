package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.UserPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One way to each exit code; 1, a bug, is left to the test of the error handler. */
class ExitCodesIT {

    private final UserPool pool = Bob.pool();

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void ok_is0() {
        Bob.at(pool).run().succeeds();
    }

    @Test
    void usage_is2() {
        Bob.at(pool).run("--no-such-option").fails(2).error("unknown option --no-such-option");
    }

    @Test
    void configuration_is3() {
        CognitoToken.alone()
                .run()
                .fails(3)
                .error("no app client id, no region, no username and no password are set")
                .hint("--client-id", "COGNITO_CLIENT_ID");
    }

    @Test
    void refused_is4() {
        CognitoToken.with(pool).as(NAME, "wrong").run().fails(4).error("incorrect username or password");
    }

    @Test
    void interaction_is5() {
        CognitoToken.with(pool).as(NAME).run().fails(5).error("the password is needed");
    }

    @Test
    void token_is6() {
        CognitoToken.alone().stdin("no-token").run("decode", "-").fails(6);
    }

    @Test
    void unavailable_is7() {
        pool.faults().always("InitiateAuth", Fault.drop());

        Bob.at(pool).run().fails(7);
    }

    @Test
    void cancelled_is130() {
        try (Terminal terminal = CognitoToken.with(pool).as(NAME).atTerminal("exec cognito-token")) {
            terminal.shows("Password for bob: ").type(Terminal.CTRL_C).ends(130);
        }
    }

    @Test
    void readerGone_is141_withoutAWord() {
        Outcome outcome = Bob.at(pool).script("bash", "cognito-token | true; exit ${PIPESTATUS[0]}");

        outcome.ends(141).isSilent();
    }

    @Test
    void help_namesThemAll() {
        assertThat(CognitoToken.alone().run("help").succeeds().outcome().stdout())
                .containsSubsequence(
                        "  0 ", "  1 ", "  2 ", "  3 ", "  4 ", "  5 ", "  6 ", "  7 ", "  130 ", "  141 ");
    }
}
