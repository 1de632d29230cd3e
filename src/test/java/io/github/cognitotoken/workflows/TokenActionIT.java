package io.github.cognitotoken.workflows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.e2e.Tool;
import io.github.cognitotoken.node.Node;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The action {@code token} on a runner that is played here, with the built program and a user pool on loopback. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class TokenActionIT {

    private static final String PASSWORD = "Correct-Horse-7";
    private static final String SECRET = "s3cret-of-the-client";
    private static final String TOTP = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    private static Action token;

    @TempDir
    private Path folder;

    private final UserPool pool = UserPool.http()
            .client(client -> client.id("1exampleclient234567890abc").secret(SECRET))
            .client(client ->
                    client.id("2exampleclient234567890abc").secret(SECRET).clientCredentials("orders/read"))
            .user("demo", user -> user.password(PASSWORD).email("demo@example.com"))
            .start();
    private final Map<String, String> inputs = new HashMap<>();
    private FakeRunner runner;

    @BeforeAll
    static void readAction() {
        Node.require("the action token");
        token = Action.named("token");
    }

    @BeforeEach
    void start() throws IOException {
        runner = new FakeRunner(folder)
                .env("JAVA_HOME", System.getProperty("java.home"))
                .env(
                        "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER",
                        pool.endpoint().toString());
        // the program, behind one that writes down what it was given
        runner.program(
                "cognito-token",
                "printf '[%s]' \"$@\" >>arguments\nenv >>environment\nexec '"
                        + Path.of(System.getProperty("cognito-token.home"), "bin/cognito-token")
                                .toAbsolutePath()
                        + "' \"$@\"\n");
        inputs.put("user-pool-id", pool.id());
        inputs.put("client-id", "1exampleclient234567890abc");
        inputs.put("client-secret", SECRET);
        inputs.put("username", "demo");
        inputs.put("password", PASSWORD);
    }

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void tokens_areMaskedFirst_andThenOutputs() throws Exception {
        FakeRunner.Outcome outcome = run();

        assertThat(outcome.code()).as(outcome.stderr()).isZero();
        assertThat(outcome.outputs()).containsOnlyKeys("access-token", "id-token", "expires-at");
        assertThat(outcome.outputs().get("access-token")).matches("eyJ[^.]+\\.[^.]+\\.[^.]+");
        assertThat(outcome.outputs().get("id-token")).matches("eyJ[^.]+\\.[^.]+\\.[^.]+");
        assertThat(outcome.outputs().get("expires-at")).matches("\\d{10}");
        assertThat(outcome.stdout())
                .isEqualTo("::add-mask::%s%n::add-mask::%s%n"
                        .formatted(
                                outcome.outputs().get("access-token"),
                                outcome.outputs().get("id-token")));
        assertThat(outcome.stderr()).isEmpty();
    }

    @Test
    void secrets_areInNoArgument_ofAnyProcess() throws Exception {
        Tool.require("strace");
        runner.program("bash", "exec /usr/bin/strace -f -qq -e trace=execve -s 99999 -o trace.$$ /bin/bash \"$@\"\n");
        inputs.put("totp-secret", TOTP);

        FakeRunner.Outcome outcome = run();

        assertThat(outcome.code()).as(outcome.stderr()).isZero();
        StringBuilder traced = new StringBuilder();
        try (var files = Files.newDirectoryStream(folder, "trace.*")) {
            for (Path file : files) {
                traced.append(Files.readString(file));
            }
        }
        assertThat(traced).contains("token.sh").contains("bin/cognito-token");
        assertThat(traced.toString().lines().filter(line -> line.contains("execve(")))
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain(
                                PASSWORD, SECRET, TOTP, outcome.outputs().get("access-token")));
    }

    @Test
    void inputsOfTheAction_areInTheEnvironmentOnce() throws Exception {
        run();

        assertThat(folder.resolve("environment"))
                .content()
                .contains("COGNITO_PASSWORD=" + PASSWORD, "COGNITO_NO_INPUT=1")
                .doesNotContain("INPUT_PASSWORD", "INPUT_CLIENT_SECRET");
    }

    @Test
    void refusedSignIn_failsTheStep_andWritesNoOutput() throws Exception {
        inputs.put("password", "wrong");

        FakeRunner.Outcome outcome = run();

        assertThat(outcome.code()).isEqualTo(4);
        assertThat(outcome.stdout()).isEmpty();
        assertThat(outcome.stderr())
                .startsWith("error: Cognito refused the sign-in")
                .contains("\nhint: ");
        assertThat(outcome.outputFile()).isEmpty();
    }

    @Test
    void missingSettings_areNamed_andNobodyIsAsked() throws Exception {
        inputs.remove("password");
        runner.env("CI", "");

        FakeRunner.Outcome outcome = run();

        assertThat(outcome.code()).isEqualTo(5);
        assertThat(outcome.stderr()).contains("COGNITO_PASSWORD");
    }

    @Test
    void inputLeftOut_doesNotHideAVariableOfTheJob() throws Exception {
        inputs.remove("password");
        inputs.remove("username");
        runner.env("COGNITO_PASSWORD", PASSWORD).env("COGNITO_USERNAME", "demo");

        assertThat(run().outputs()).containsKey("access-token");
    }

    @Test
    void machine_hasNoIdToken() throws Exception {
        inputs.keySet().removeAll(List.of("user-pool-id", "username", "password"));
        inputs.put("flow", "client-credentials");
        inputs.put("client-id", "2exampleclient234567890abc");
        inputs.put("domain", pool.domain().toString());
        inputs.put("scope", "orders/read");

        FakeRunner.Outcome outcome = run();

        assertThat(outcome.outputs()).as(outcome.stderr()).containsOnlyKeys("access-token", "expires-at");
        assertThat(outcome.stdout().lines()).hasSize(1);
    }

    @Test
    void refreshToken_signsIn() throws Exception {
        String refreshToken = refreshToken();
        inputs.remove("password");
        inputs.put("refresh-token", refreshToken);

        FakeRunner.Outcome outcome = run();

        assertThat(outcome.outputs()).as(outcome.stderr()).containsKey("access-token");
        assertThat(outcome.stdout()).startsWith("::add-mask::eyJ");
        assertThat(outcome.stderr()).doesNotContain(refreshToken, "error:");
    }

    @Test
    void expectations_areALineEach() throws Exception {
        inputs.put("expect", "email=demo@example.com\r\n\n  \nclient_id=1exampleclient234567890abc\n");
        assertThat(run().code()).isZero();
        assertThat(folder.resolve("arguments"))
                .content()
                .endsWith("[--expect=email=demo@example.com][--expect=client_id=1exampleclient234567890abc]");

        inputs.put("expect", "email=demo@example.com\ngroup=admins");
        FakeRunner.Outcome outcome = run();
        assertThat(outcome.code()).isEqualTo(6);
        assertThat(outcome.outputFile()).isEmpty();
    }

    @Test
    void passThroughParameters_reachThePool() throws Exception {
        inputs.put("client-metadata", "job=nightly\nby=$(id) \"quoted\" 'single' `x` *");
        inputs.put("min-valid", "5m");

        assertThat(run().code()).isZero();
        assertThat(pool.requests().of("InitiateAuth").get(0).body().toString())
                .contains("nightly")
                .contains("$(id)")
                .contains("`x` *");
    }

    /** Each is one value, and nothing in it is run, split or taken for a command to the runner. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's \"quoted\"",
                "$(touch hit)",
                "`touch hit`",
                "; touch hit",
                "two  blanks *",
                "-x --help",
                "a\n::set-output name=x::y",
                "access-token<<end\nx\nend"
            })
    void oddPassword_isSentAsItIs(String password) throws Exception {
        pool.user("demo").password(password);
        inputs.put("password", password);

        FakeRunner.Outcome outcome = run();

        assertThat(outcome.code()).as(outcome.stderr()).isZero();
        assertThat(outcome.outputs()).containsOnlyKeys("access-token", "id-token", "expires-at");
        assertThat(folder.resolve("hit")).doesNotExist();
        assertThat(outcome.stdout().lines()).hasSize(2);
    }

    @Test
    void noProgram_isInstalledFirst() throws Exception {
        Files.delete(folder.resolve("bin/cognito-token"));
        runner.program("curl", "echo \"$*\" >>curl.log; exit 22\n");
        inputs.put("version", "1.2.3");

        FakeRunner.Outcome outcome = run();

        assertThat(outcome.code()).isNotZero();
        assertThat(folder.resolve("curl.log")).content().contains("/releases/download/v1.2.3/SHA256SUMS");
        assertThat(outcome.stderr()).contains("error: there is no release v1.2.3 of cognito-token");
    }

    private String refreshToken() throws Exception {
        ProcessBuilder login = new ProcessBuilder(
                Path.of(System.getProperty("cognito-token.home"), "bin/cognito-token")
                        .toString(),
                "--refresh-token");
        login.environment()
                .putAll(Map.of(
                        "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER",
                        pool.endpoint().toString(),
                        "COGNITO_USER_POOL_ID",
                        pool.id(),
                        "COGNITO_CLIENT_ID",
                        "1exampleclient234567890abc",
                        "COGNITO_CLIENT_SECRET",
                        SECRET,
                        "COGNITO_USERNAME",
                        "demo",
                        "COGNITO_PASSWORD",
                        PASSWORD,
                        "COGNITO_CACHE",
                        "none",
                        "JAVA_HOME",
                        System.getProperty("java.home")));
        Process process = login.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    }

    private FakeRunner.Outcome run() throws Exception {
        return runner.uses(token, inputs);
    }
}
