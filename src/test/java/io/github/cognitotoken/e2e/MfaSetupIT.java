package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An authenticator app is set up unattended; what a person sees is in {@link AccountsAtTerminalIT}. */
class MfaSetupIT {

    private final UserPool pool = Bob.pool();
    private final CognitoToken program = Bob.at(pool);
    private final Path file = program.home().resolve("totp-secret");

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void savedSecret_signsInFromThenOn() throws IOException {
        setUp().succeedsSaying("the authenticator app of bob is set up; each sign-in asks for its code from now on\n")
                .prints("");

        assertThat(Cache.mode(file)).isEqualTo("rw-------");
        assertThat(Files.readString(file)).matches("[A-Z2-7]{52}\n");
        program.env("COGNITO_CACHE", "none").run().fails(5).error("(SOFTWARE_TOKEN_MFA)");
    }

    @Test
    void stepOfTheFirstCode_isReserved_soThatNoSignInSendsItAgain() throws IOException {
        setUp().ends(0);

        try (Stream<Path> files = Files.list(program.home().resolve("cache/cognito-token"))) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .anyMatch(name -> name.matches("totp-[0-9a-f]{32}"));
        }
    }

    @Test
    void preference_isSet_andTheAppNamed() {
        setUp("--device-name", "Runner 7").ends(0);
        assertThat(pool.requests()
                        .of("VerifySoftwareToken")
                        .get(0)
                        .json()
                        .get("FriendlyDeviceName")
                        .getAsString())
                .isEqualTo("Runner 7");
        assertThat(settings()).hasToString("{\"Enabled\":true,\"PreferredMfa\":true}");

        program.run(
                        "mfa",
                        "setup",
                        "--save-secret",
                        program.home().resolve("other").toString(),
                        "--no-prefer")
                .ends(0);
        assertThat(settings()).hasToString("{\"Enabled\":true,\"PreferredMfa\":false}");
    }

    private JsonObject settings() {
        return pool.requests().last().json().getAsJsonObject("SoftwareTokenMfaSettings");
    }

    @Test
    void fileThatExists_isNotOverwritten() {
        program.file("totp-secret", "precious");

        setUp().fails(2).error("--save-secret exists already");
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void fileThatCannotBeWritten_isExit3_beforeTheSecretCounts() {
        program.run("mfa", "setup", "--save-secret", program.home() + "/no/where")
                .fails(3)
                .error("--save-secret", "cannot be written");

        assertThat(pool.requests().count("VerifySoftwareToken")).isZero();
    }

    @Test
    void refusedCode_leavesNoFile() {
        pool.faults()
                .next(
                        "VerifySoftwareToken",
                        Fault.error(
                                400,
                                "EnableSoftwareTokenMFAException",
                                "Code mismatch and fail enable Software Token MFA"));

        setUp().fails(4).hint("clock");
        assertThat(file).doesNotExist();
        assertThat(pool.requests().count("VerifySoftwareToken")).isEqualTo(1);
    }

    @Test
    void lostAnswer_leavesTheFile_asCognitoMayHaveTakenTheSecret() {
        pool.faults().next("VerifySoftwareToken", Fault.reset());

        setUp().fails(7).hint("the secret stays in " + file);
        assertThat(file).exists();
        assertThat(pool.requests().count("VerifySoftwareToken")).isEqualTo(1);
    }

    @Test
    void preferenceThatCannotBeSet_leavesTheFile() {
        pool.fail("SetUserMFAPreference", 400, "InvalidParameterException", "User has not set up software token mfa");

        setUp().fails(4).hint("cognito-token mfa setup");
        assertThat(file).exists();
    }

    @Test
    void poolWithoutApps_isRefused() {
        pool.accounts().withoutSoftwareTokens();

        setUp().fails(4).error("the pool does not allow them").hint("console");
    }

    @Test
    void noTerminal_isExit5_namingEverythingMissing() {
        program.without("COGNITO_PASSWORD")
                .run("mfa", "setup")
                .fails(5)
                .error("the password and the first code of the authenticator app are needed, and there is no terminal")
                .hint("--save-secret FILE", "--password-stdin");
        program.run("login").ends(5);
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void secretAndCode_areNotShown() throws IOException {
        Outcome outcome = setUp("--debug");

        String code = pool.requests()
                .of("VerifySoftwareToken")
                .get(0)
                .json()
                .get("UserCode")
                .getAsString();
        assertThat(outcome.ends(0).stderr())
                .contains("VerifySoftwareToken")
                .doesNotContain(code, Files.readString(file).strip());
    }

    private Outcome setUp(String... more) {
        String[] line = new String[more.length + 4];
        line[0] = "mfa";
        line[1] = "setup";
        line[2] = "--save-secret";
        line[3] = file.toString();
        System.arraycopy(more, 0, line, 4, more.length);
        return program.run(line);
    }
}
