package io.github.cognitotoken.workflows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.cognitotoken.App;
import io.github.cognitotoken.cli.help.HelpTopic;
import io.github.cognitotoken.cli.help.Page;
import io.github.cognitotoken.e2e.ProtectedApi;
import io.github.cognitotoken.e2e.Tool;
import io.github.cognitotoken.node.Node;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of {@code help ci}, run as GitHub and GitLab run them, with a release and an API on loopback. */
@EnabledOnOs(OS.LINUX)
class CiTopicIT {

    private static final String PASSWORD = "Correct-Horse-7";
    private static final String VERSION = "0.1.0";

    @TempDir
    private Path folder;

    private final UserPool pool = UserPool.http()
            .issuer("https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEf123")
            .client(client -> client.id("1exampleclient234567890abc"))
            .user("ci", user -> user.password(PASSWORD).email("ci@example.com"))
            .start();
    private final ProtectedApi api = ProtectedApi.http();
    private ReleaseServer releases;
    private FakeRunner runner;

    @BeforeEach
    void start() throws Exception {
        Node.require("the examples");
        Tool.require("curl");
        releases = new ReleaseServer();
        release(System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64");
        runner = new FakeRunner(folder)
                .env("JAVA_HOME", System.getProperty("java.home"))
                .env(
                        "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER",
                        pool.endpoint().toString());
        if (System.getProperty("os.arch").equals("aarch64")) {
            runner.env("RUNNER_ARCH", "ARM64");
        }
    }

    @AfterEach
    void stop() {
        releases.close();
        api.close();
        pool.close();
    }

    @Test
    void versions_areThatOfThePom() throws IOException {
        assertThat(Files.readAllLines(Path.of("pom.xml"))).contains("    <version>" + VERSION + "</version>");
        assertThat(section("GitHub Actions") + section("GitLab"))
                .contains("/setup@v" + VERSION, "/token@v" + VERSION, "COGNITO_TOKEN_VERSION: " + VERSION);
        for (String action : List.of("setup", "token")) {
            assertThat(Files.readString(Path.of(".github/actions", action, "README.md")))
                    .contains("/" + action + "@v" + VERSION);
        }
    }

    @Test
    void github_withTheActionSetup() throws Exception {
        JsonObject steps = yaml("steps:\n" + examples("GitHub Actions").get(0));

        endsWell(githubJob(steps, PASSWORD));
        tokenCame();
        assertThat(githubJob(steps, "wrong").code()).isNotZero();
        assertThat(api.calls()).isEmpty();
    }

    @Test
    void github_withTheActionToken() throws Exception {
        JsonObject steps = yaml("steps:\n" + examples("GitHub Actions").get(1));

        endsWell(githubJob(steps, PASSWORD));
        tokenCame();
        assertThat(githubJob(steps, "wrong").code()).isEqualTo(4);
        assertThat(api.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh -e", "bash -eo pipefail"})
    void gitlab_extendsTheHiddenJob(String shell) throws Exception {
        JsonObject jobs = yaml(section("GitLab"));

        endsWell(gitlabJob(jobs, "smoke-test", shell, PASSWORD));
        tokenCame();
        assertThat(gitlabJob(jobs, "smoke-test", shell, "wrong").code()).isNotZero();
        assertThat(api.calls()).isEmpty();
    }

    @Test
    void gitlab_writesADotenvReport() throws Exception {
        JsonObject jobs = yaml(section("GitLab"));

        endsWell(gitlabJob(jobs, "sign-in", "sh -e", PASSWORD));
        assertThat(folder.resolve("token.env")).content().startsWith("COGNITO_ACCESS_TOKEN=eyJ");
    }

    @Test
    void gitlab_runsNothingThatHasAnotherSum() throws Exception {
        JsonObject jobs = yaml(section("GitLab"));
        Path sums = Files.writeString(folder.resolve("sums"), "0".repeat(64) + "  " + archive("x86_64") + "\n");
        releases.put("/v" + VERSION + "/SHA256SUMS", sums);

        FakeRunner.Outcome outcome = gitlabJob(jobs, "smoke-test", "sh -e", PASSWORD);

        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.stdout() + outcome.stderr()).contains("FAILED");
        assertThat(api.calls()).isEmpty();
    }

    /** Runs the steps; the actions are those of this checkout, and the releases lie on loopback. */
    private FakeRunner.Outcome githubJob(JsonObject job, String password) throws Exception {
        runner.env("GITHUB_RUN_ID", password); // each job has a cache of its own
        FakeRunner.Outcome last = null;
        Map<String, Map<String, String>> outputs = new TreeMap<>();
        for (JsonElement element : job.getAsJsonArray("steps")) {
            JsonObject step = element.getAsJsonObject();
            Map<String, String> with = texts(step.getAsJsonObject("with"), password, outputs);
            Map<String, String> variables = texts(step.getAsJsonObject("env"), password, outputs);
            variables.forEach(runner::env);
            if (step.has("uses")) {
                String name = step.get("uses").getAsString().replaceAll(".*/(\\w+)@.*", "$1");
                if (name.equals("setup")) {
                    with.put("base-url", releases.url());
                } else {
                    runner.program("cognito-token", "exec '" + program() + "' \"$@\"\n");
                }
                last = runner.uses(Action.named(name), with);
                if (step.has("id")) {
                    outputs.put(step.get("id").getAsString(), last.outputs());
                }
            } else {
                last = runner.runs(onLoopback(step.get("run").getAsString()));
            }
            if (last.code() != 0) {
                return last;
            }
        }
        return last;
    }

    private static Map<String, String> texts(
            JsonObject values, String password, Map<String, Map<String, String>> outputs) {
        Map<String, String> texts = new TreeMap<>();
        if (values != null) {
            values.asMap().forEach((name, value) -> {
                String text = value.getAsString().replace("${{ secrets.COGNITO_PASSWORD }}", password);
                texts.put(
                        name,
                        text.equals("${{ steps.cognito.outputs.access-token }}")
                                ? outputs.get("cognito").get("access-token")
                                : text);
            });
        }
        return texts;
    }

    /** The job's own keys and those of the job that it extends; one shell runs all lines. */
    private FakeRunner.Outcome gitlabJob(JsonObject jobs, String name, String shell, String password) throws Exception {
        JsonObject job = jobs.getAsJsonObject(name);
        JsonObject template = jobs.getAsJsonObject(job.get("extends").getAsString());
        runner.env("GITHUB_ACTIONS", "")
                .env("GITLAB_CI", "true")
                .env("CI_JOB_ID", password)
                .env("COGNITO_USER_POOL_ID", "us-east-1_AbCdEf123")
                .env("COGNITO_CLIENT_ID", "1exampleclient234567890abc")
                .env("COGNITO_USERNAME", "ci")
                .env("COGNITO_PASSWORD", password);
        for (JsonObject each : List.of(template, job)) {
            if (each.has("variables")) {
                each.getAsJsonObject("variables").asMap().forEach((key, value) -> runner.env(key, value.getAsString()));
            }
        }
        runner.env("COGNITO_TOKEN_RELEASES", releases.url());
        String script = Stream.of(template.get("before_script"), job.get("script"))
                .flatMap(lines -> StreamSupport.stream(lines.getAsJsonArray().spliterator(), false))
                .map(JsonElement::getAsString)
                .collect(Collectors.joining("\n"));
        Path file = Files.writeString(folder.resolve("gitlab.sh"), onLoopback(script));
        return runner.runs(shell + " " + file);
    }

    private String onLoopback(String script) {
        return script.replace("https://api.example.com", api.url("").toString());
    }

    private static void endsWell(FakeRunner.Outcome outcome) {
        assertThat(outcome.code()).as(outcome.stderr()).isZero();
        assertThat(outcome.stderr()).doesNotContain("error:", "warning:");
    }

    private void tokenCame() {
        assertThat(api.calls())
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.authorization())
                        .singleElement()
                        .asString()
                        .startsWith("Bearer eyJ"));
        api.forget();
    }

    private JsonObject yaml(String text) throws IOException {
        return YamlFile.read(Files.writeString(folder.resolve("example.yml"), text))
                .get(0)
                .content();
    }

    private static String section(String heading) {
        return String.join("\n", examples(heading));
    }

    private static List<String> examples(String heading) {
        return HelpTopic.CI.page(App.grants()).sections().stream()
                .filter(section -> section.heading().equals(heading))
                .flatMap(section -> section.blocks().stream())
                .filter(Page.Literal.class::isInstance)
                .map(block -> String.join("\n", ((Page.Literal) block).lines()) + "\n")
                .toList();
    }

    private static String archive(String arch) {
        return "cognito-token-" + VERSION + "-linux-" + arch + ".tar.gz";
    }

    private static Path program() {
        return Path.of(System.getProperty("cognito-token.home"), "bin/cognito-token")
                .toAbsolutePath();
    }

    /** A release whose program is the one that was built. */
    private void release(String arch) throws Exception {
        Path top = folder.resolve("cognito-token-" + VERSION + "-linux-" + arch);
        Path program = Files.createDirectories(top.resolve("bin")).resolve("cognito-token");
        Files.writeString(program, "#!/bin/sh\nexec '" + program() + "' \"$@\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Path file = folder.resolve("made.tar.gz");
        Process tar = new ProcessBuilder(
                        "tar",
                        "czf",
                        file.toString(),
                        "-C",
                        folder.toString(),
                        top.getFileName().toString())
                .inheritIO()
                .start();
        assertThat(tar.waitFor()).isZero();
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        Path sums = folder.resolve("made-sums");
        Files.write(sums, (sum + "  " + archive(arch) + "\n").getBytes(UTF_8));
        for (String base : List.of("", "/download")) {
            releases.put(base + "/v" + VERSION + "/" + archive(arch), file);
            releases.put(base + "/v" + VERSION + "/SHA256SUMS", sums);
        }
    }
}
