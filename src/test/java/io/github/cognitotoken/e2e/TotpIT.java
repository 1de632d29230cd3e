package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.Challenge;
import io.github.cognitotoken.userpool.UserPool;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code of an authenticator app, computed from its secret, with nobody at a terminal. */
@Order(0)
class TotpIT {

    private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    private static final String COPIED = "jbsw y3dp ehpk 3pxp jbsw y3dp ehpk 3pxp";
    private static final String URI = "otpauth://totp/My%20Corp:bob?secret=" + SECRET + "&issuer=My%20Corp&digits=6";
    private static final String CODE = "SOFTWARE_TOKEN_MFA_CODE";

    private final UserPool pool = Bob.pool();
    private final CognitoToken program = Bob.at(pool).env("COGNITO_CACHE", "none");

    TotpIT() {
        pool.user(NAME).totp(SECRET);
    }

    @AfterEach
    void stop() {
        pool.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "command", "variable", "file variable", "standard input"})
    void secret_signsIn_whereverItIsKept(String way) {
        String file = program.file("totp", COPIED + "\n").toString();
        Outcome outcome = switch (way) {
            case "file" -> program.run("--totp-secret-file", file);
            case "command" -> program.run("--totp-secret-command", "cat totp");
            case "variable" -> program.env("COGNITO_TOTP_SECRET", SECRET).run();
            case "file variable" ->
                program.env("COGNITO_TOTP_SECRET_FILE", file).run();
            default -> program.stdin(URI).run("--totp-secret-file", "-");
        };

        outcome.succeeds().printsToken("access", NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"totp_secret_file", "totp_secret_command"})
    void secretOfAProfile_signsIn_itsOwnUserOnly(String key) {
        String file = program.file("totp", URI).toString();
        program.config("[profile ci]\nclient_id = %s\nusername = bob\n%s = %s\n"
                .formatted(pool.client().id(), key, key.endsWith("file") ? file : "cat totp"));

        program.run("-p", "ci").succeeds().printsToken("access", NAME);
        program.run("-p", "ci", "-u", Bob.EMAIL).fails(5).error("(SOFTWARE_TOKEN_MFA)");
    }

    @Test
    void uri_signsIn() {
        program.env("COGNITO_TOTP_SECRET", URI).run("--flow", "password").succeeds();
    }

    @Test
    void factor_isChosenAmongSeveral() {
        pool.user(NAME).code("654321").challenge(Challenge.selectMfa("SMS_MFA", "SOFTWARE_TOKEN_MFA"));
        program.env("COGNITO_TOTP_SECRET", SECRET);

        program.run().succeeds();
        assertThat(pool.requests().last().parameter(CODE)).hasSize(6);

        program.run("--mfa", "SMS_MFA").fails(5).error("(SMS_MFA)");
        program.run("--mfa", "SMS_MFA", "--mfa-code-command", "echo 654321").succeeds();
    }

    @Test
    void codeThatIsGiven_comesBeforeTheSecret() {
        program.env("COGNITO_TOTP_SECRET", SECRET);

        program.run("--mfa-code-command", "echo 000000").fails(4).hint("newest code");
        assertThat(pool.requests().last().parameter(CODE)).isEqualTo("000000");
        program.run("--challenge-response", CODE + "=000001").fails(4);
        assertThat(pool.requests().last().parameter(CODE)).isEqualTo("000001");
    }

    @Test
    void wrongSecret_isExit4_afterOneTry() {
        program.env("COGNITO_TOTP_SECRET", SECRET.replace('J', 'K'))
                .run()
                .fails(4)
                .error("refused the code")
                .hint("clock", "COGNITO_TOTP_SECRET");

        assertThat(pool.requests().count("RespondToAuthChallenge")).isEqualTo(1);
    }

    @Test
    void codeThatAnotherMachineUsed_isExit4_afterOneTry() {
        pool.fail(
                "RespondToAuthChallenge",
                400,
                "ExpiredCodeException",
                "Your software token has already been used once.");

        program.env("COGNITO_TOTP_SECRET", SECRET)
                .run()
                .fails(4)
                .error("already been used once")
                .hint("30 seconds");
        assertThat(pool.requests().count("RespondToAuthChallenge")).isEqualTo(1);
    }

    @Test
    void malformedSecret_isExit3_beforeAnyCall_andNotShown() {
        for (String malformed : List.of("hunter2!", "JBSWY3DP8", "otpauth://hotp/x?secret=JBSWY3DP")) {
            Outcome outcome = program.env("COGNITO_TOTP_SECRET", malformed).run("--debug");

            assertThat(outcome.ends(3).stderr())
                    .contains("the TOTP secret from COGNITO_TOTP_SECRET")
                    .doesNotContain("hunter", "JBSWY");
        }
        program.without("COGNITO_TOTP_SECRET").file("totp", "hunter2!");
        program.in(program.home())
                .run("--totp-secret-file", "totp")
                .fails(3)
                .error("--totp-secret-file", "character 8");
        program.run("--totp-secret-file", "nowhere").fails(3).error("--totp-secret-file", "no such file");
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void secretAndCode_areNotShown() {
        Outcome outcome = program.env("COGNITO_TOTP_SECRET", COPIED).run("--debug");

        String code = pool.requests().last().parameter(CODE);
        assertThat(outcome.ends(0).stderr().toLowerCase(Locale.ROOT))
                .contains("respondtoauthchallenge")
                .doesNotContain(code, "jbsw", "ehpk");
    }

    @Test
    void cacheFolderThatCannotBe_isOneWarning_andNoneWithoutAHome() {
        program.env("COGNITO_TOTP_SECRET", SECRET).file("cache/cognito-token", "a file in its place");

        assertThat(program.run("--flow", "password").ends(0).stderr())
                .matches("warning: nothing can be stored in the cache: [^\n]+\n");
        pool.user(NAME).totp(SECRET); // forgets which codes were used
        program.without("XDG_CACHE_HOME")
                .without("HOME")
                .run("--flow", "password")
                .succeeds();
    }

    @Test
    void signInsAtOnce_allSucceed_withACodeEach() throws Exception {
        program.env("COGNITO_TOTP_SECRET", SECRET).without("COGNITO_CACHE");
        Callable<Outcome> signIn = () -> program.start("--no-cache").ends();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (Future<Outcome> run : threads.invokeAll(Collections.nCopies(3, signIn))) {
                run.get().succeeds().printsToken("access", NAME);
            }
        } finally {
            threads.shutdown();
        }

        assertThat(pool.requests().of("RespondToAuthChallenge"))
                .extracting(request -> request.parameter(CODE))
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(3);
    }
}
