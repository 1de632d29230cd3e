package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.UserPool;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginIT {

    private final UserPool pool = Bob.pool();
    private final CognitoToken program = Bob.at(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void login_signsInWhateverIsKept_andAFailureLeavesItAlone() {
        program.run("login").ends(0);
        program.run("login").ends(0);
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(2);

        program.env("COGNITO_PASSWORD", "wrong").run("login").fails(4);
        program.run().succeeds();
        assertThat(pool.requests().count()).isEqualTo(3);
    }

    @Test
    void refreshTokenFromElsewhere_signsIn() {
        program.run("login").ends(0);
        String refreshToken = program.cache().refreshToken();
        CognitoToken elsewhere = CognitoToken.with(pool).stdin(refreshToken + "\n");

        assertThat(elsewhere.run("login", "--refresh-token-stdin").ends(0).stderr())
                .startsWith("signed in as bob until ");
        elsewhere.run().succeeds().printsToken("access", NAME);
        assertThat(elsewhere.cache().refreshToken()).isEqualTo(refreshToken);
        assertThat(pool.requests().count()).isEqualTo(2);
    }

    @Test
    void refreshTokenInTheEnvironment_signsIn_andItsSuccessorIsKept() {
        pool.client().rotates(Duration.ZERO).secret("s3cret-of-client");
        program.env("COGNITO_CLIENT_SECRET", "s3cret-of-client").run("login").ends(0);
        CognitoToken elsewhere = CognitoToken.with(pool)
                .env("COGNITO_CLIENT_SECRET", "s3cret-of-client")
                .env("COGNITO_REFRESH_TOKEN", program.cache().refreshToken());

        elsewhere.run("login").ends(0);
        elsewhere.run("--force-refresh").succeeds().printsToken("access", NAME);
        elsewhere.run("login").fails(5).error("already used");
    }

    @Test
    void refreshTokenThatIsNone_isExit5_andNotRepeated() {
        CognitoToken elsewhere = CognitoToken.with(pool).stdin("no-such-refresh-token");

        FailedRun failed = elsewhere.run("login", "--refresh-token-stdin").fails(5);
        assertThat(failed.message() + failed.hint()).doesNotContain("no-such-refresh-token");
        assertThat(elsewhere.cache().files(".token")).isEmpty();
    }

    @Test
    void decodeWithoutAToken_showsTheKeptOne_offline() {
        program.run().succeeds();
        pool.close();
        String note = "note: decoded only, not verified: do not trust what it says\n";

        assertThat(claim(program.run("decode").succeedsSaying(note))).isEqualTo("access");
        assertThat(claim(program.run("decode", "--id-token").succeedsSaying(note)))
                .isEqualTo("id");
        program.env("COGNITO_USERNAME", "alice")
                .run("decode")
                .fails(5)
                .error("none is cached")
                .hint("cognito-token login");
    }

    @Test
    void slowLogin_showsTheTimeLeft_atATerminal() {
        pool.faults().always("InitiateAuth", Fault.delay(Duration.ofMillis(1500)));
        try (Terminal terminal = program.atTerminal("cognito-token login --timeout 20")) {
            String screen = terminal.shows("signing in / ").ends(0);

            assertThat(screen)
                    .containsPattern("\rsigning in [-|/\\\\] (20|19|18) s left")
                    .containsPattern("\r +\rsigned in as bob until [^\n]*\n$");
        }
    }

    @Test
    void dumbTerminal_showsNoProgress() {
        pool.faults().always("InitiateAuth", Fault.delay(Duration.ofMillis(1500)));
        try (Terminal terminal = program.env("TERM", "dumb").atTerminal("cognito-token login")) {
            assertThat(terminal.ends(0)).startsWith("signed in as bob until ");
        }
    }

    @Test
    void progress_makesRoomForAQuestion() {
        pool.faults().always("InitiateAuth", Fault.delay(Duration.ofMillis(1500)));
        try (Terminal terminal = program.without("COGNITO_PASSWORD").atTerminal("cognito-token login")) {
            terminal.shows("Password for bob: ").type(PASSWORD + "\n");

            assertThat(terminal.shows(" s left").ends(0))
                    .containsPattern("Password for bob: \r\n(\r *)?\r?signing in")
                    .doesNotContain(PASSWORD);
        }
    }

    @Test
    void progress_isForTerminalsOnly() {
        pool.faults().always("InitiateAuth", Fault.delay(Duration.ofMillis(1500)));

        assertThat(program.run("login").ends(0).stderr()).matches("signed in as bob until [^\n\r]*\n");
        try (Terminal terminal = program.atTerminal("cognito-token login 2>err")) {
            assertThat(terminal.ends(0)).isEmpty();
        }
    }

    private static String claim(Success decoded) {
        return decoded.json().getAsJsonObject("claims").get("token_use").getAsString();
    }
}
