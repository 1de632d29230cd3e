package io.github.cognitotoken.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.e2e.Tool;
import io.github.cognitotoken.node.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The action {@code setup} on a runner that is played here, with releases on loopback. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class SetupActionTest {

    private static Action setup;

    @TempDir
    private Path folder;

    private FakeRunner runner;
    private ReleaseServer releases;

    @BeforeAll
    static void readAction() {
        Node.require("the action setup");
        setup = Action.named("setup");
    }

    @BeforeEach
    void start() throws Exception {
        Tool.require("curl");
        runner = new FakeRunner(folder);
        runner.program("ldd", "echo 'ldd (GNU libc) 2.39'\n");
        releases = new ReleaseServer();
        release("1.2.3", "cognito-token-1.2.3-linux-x86_64.tar.gz");
    }

    @AfterEach
    void stop() {
        releases.close();
    }

    @Test
    void release_isInstalledAndOnPath() throws Exception {
        FakeRunner.Outcome outcome = with("version", "v1.2.3");

        assertThat(outcome.stderr()).contains("cognito-token 1.2.3 installed");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.outputs())
                .containsEntry("version", "1.2.3")
                .containsEntry(
                        "path",
                        runner.folder("tools/cognito-token/1.2.3/linux-x86_64/bin/cognito-token")
                                .toString());
        assertThat(Path.of(outcome.outputs().get("path"))).isExecutable();
        assertThat(runner.path()).startsWith(runner.folder("tools/cognito-token/1.2.3/linux-x86_64/bin") + ":");
        assertThat(runner.folder("temp")).isEmptyDirectory();
    }

    @Test
    void secondRun_takesItFromTheToolCache() throws Exception {
        with("version", "1.2.3");
        releases.remove("/download/v1.2.3/SHA256SUMS");
        int before = releases.asked().size();

        FakeRunner.Outcome outcome = with("version", "1.2.3");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.stderr()).contains("is in the tool cache");
        assertThat(outcome.outputs()).containsEntry("version", "1.2.3");
        assertThat(releases.asked()).hasSize(before);
    }

    @Test
    void noVersion_isTheOneOfThisCheckout() throws Exception {
        String own = Files.readAllLines(Path.of("pom.xml")).stream()
                .filter(line -> line.startsWith("    <version>"))
                .findFirst()
                .orElseThrow()
                .replaceAll("\\s*</?version>", "");
        release(own, "cognito-token-" + own + "-linux-x86_64.tar.gz");

        assertThat(with("version", "").outputs()).containsEntry("version", own);
    }

    @Test
    void latest_isFoundByTheSumsOfTheNewestRelease() throws Exception {
        release("1.10.0-rc.1", "cognito-token-1.10.0-rc.1-linux-x86_64.tar.gz");
        releases.put(
                "/latest/download/SHA256SUMS", """
                0  cognito-token-1.10.0-rc.1.tar.gz
                0  cognito-token-jre-1.10.0-rc.1-linux-x86_64.tar.gz
                %s  cognito-token-1.10.0-rc.1-linux-x86_64.tar.gz
                0  cognito-token-musl-1.10.0-rc.1-linux-x86_64.tar.gz
                """.formatted(sumOf("cognito-token-1.10.0-rc.1-linux-x86_64.tar.gz")));

        FakeRunner.Outcome outcome = with("version", "latest");

        assertThat(outcome.outputs()).as(outcome.stderr()).containsEntry("version", "1.10.0-rc.1");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, X64, GNU libc, cognito-token-1.2.3-linux-x86_64.tar.gz, linux-x86_64",
        "Linux, ARM64, GNU libc, cognito-token-1.2.3-linux-aarch64.tar.gz, linux-aarch64",
        "Linux, X64, musl libc, cognito-token-musl-1.2.3-linux-x86_64.tar.gz, linux-x86_64-musl",
        "macOS, ARM64, none, cognito-token-1.2.3-macos-aarch64.tar.gz, macos-aarch64",
    })
    void eachPlatform_getsItsOwnBuild(String os, String arch, String libc, String file, String place) throws Exception {
        release("1.2.3", file);
        runner.env("RUNNER_OS", os).env("RUNNER_ARCH", arch).program("ldd", "echo '" + libc + "' >&2; exit 1\n");

        FakeRunner.Outcome outcome = with("version", "1.2.3");

        assertThat(outcome.code()).as(outcome.stderr()).isZero();
        assertThat(releases.asked()).contains("/download/v1.2.3/" + file);
        assertThat(outcome.outputs().get("path")).contains("/" + place + "/");
    }

    @Test
    void windows_getsAZip() throws Exception {
        Tool.require("unzip");
        String name = "cognito-token-1.2.3-windows-x86_64";
        program(folder.resolve("release").resolve(name).resolve("bin/cognito-token.exe"));
        String jar = Path.of(System.getProperty("java.home"), "bin/jar").toString();
        run(folder.resolve("release"), jar, "--create", "--no-manifest", "--file", name + ".zip", name);
        // without modes, as on Windows, where no file needs one
        runner.program("unzip", "/usr/bin/unzip \"$@\" && chmod +x \"${@: -1}\"/*/bin/*\n");
        publish("1.2.3", name + ".zip");
        runner.env("RUNNER_OS", "Windows").env("RUNNER_ARCH", "X64");

        FakeRunner.Outcome outcome = with("version", "1.2.3");

        assertThat(outcome.code()).as(outcome.stderr()).isZero();
        assertThat(outcome.outputs().get("path")).endsWith("/windows-x86_64/bin/cognito-token.exe");
    }

    @ParameterizedTest
    @CsvSource({"macOS, X64, macos-x86_64", "Windows, ARM64, windows-aarch64", "Linux, ARM, linux-ARM"})
    void unknownPlatform_isNamed(String os, String arch, String platform) throws Exception {
        runner.env("RUNNER_OS", os).env("RUNNER_ARCH", arch);

        fails(with("version", "1.2.3"), "there is no build of cognito-token for " + platform, "use a runner of");
        assertThat(releases.asked()).isEmpty();
    }

    @Test
    void wrongSum_installsNothing() throws Exception {
        releases.put("/download/v1.2.3/SHA256SUMS", "0".repeat(64) + "  cognito-token-1.2.3-linux-x86_64.tar.gz\n");

        fails(with("version", "1.2.3"), "has the SHA-256 sum", "nothing was installed");
    }

    @Test
    void fileThatIsNotListed_installsNothing() throws Exception {
        releases.put("/download/v1.2.3/SHA256SUMS", sumOf("cognito-token-1.2.3-linux-x86_64.tar.gz") + "  other\n");

        fails(with("version", "1.2.3"), "release v1.2.3 has no cognito-token-1.2.3-linux-x86_64.tar.gz", "see ");
    }

    @Test
    void missingFile_installsNothing() throws Exception {
        releases.remove("/download/v1.2.3/cognito-token-1.2.3-linux-x86_64.tar.gz");

        fails(with("version", "1.2.3"), "cognito-token-1.2.3-linux-x86_64.tar.gz cannot be downloaded", "see ");
    }

    @Test
    void missingRelease_isNamed() throws Exception {
        fails(with("version", "9.9.9"), "there is no release v9.9.9", "version: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "1.2", "1.2.3/../../x", "1.2.3 $(touch hit)", "1.2.3\n::warning::x", "1.2.3\n"})
    void noVersionNumber_isRefused(String version) throws Exception {
        FakeRunner.Outcome outcome = with("version", version);

        fails(outcome, "version is no version number", "latest");
        assertThat(outcome.stderr()).doesNotContain("\n::");
        assertThat(folder.resolve("hit")).doesNotExist();
        assertThat(releases.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com/releases", "http://127.0.0.1.example.com/", "ftp://example.com"})
    void addressWithoutTls_isRefused(String base) throws Exception {
        fails(
                runner.uses(setup, Map.of("version", "1.2.3", "base-url", base)),
                "base-url is no https address",
                "https://");
    }

    @Test
    void buildThatDoesNotRunHere_isNotInstalled() throws Exception {
        Path program = folder.resolve("release/cognito-token-1.2.3-linux-x86_64/bin/cognito-token");
        Files.writeString(program, "#!/bin/sh\necho 'cannot execute' >&2; exit 126\n");
        archive("cognito-token-1.2.3-linux-x86_64.tar.gz");
        publish("1.2.3", "cognito-token-1.2.3-linux-x86_64.tar.gz");

        fails(with("version", "1.2.3"), "does not run on this runner", "linux-x86_64");
    }

    @Test
    void attestation_isCheckedByGh_beforeAnythingIsInstalled() throws Exception {
        runner.program("gh", "printf '%s\\n' \"$*\" \"$GH_TOKEN\" >gh.log\n");
        Map<String, String> inputs = new HashMap<>(Map.of("version", "1.2.3", "base-url", releases.url()));
        runner.uses(setup, inputs);
        inputs.put("verify-attestation", "true");

        assertThat(runner.uses(setup, inputs).code()).isZero();
        assertThat(folder.resolve("gh.log"))
                .content()
                .contains("attestation verify ")
                .contains("/cognito-token-1.2.3-linux-x86_64.tar.gz --repo cognito-token/cognito-token"
                        + " --signer-workflow cognito-token/cognito-token/.github/workflows/release.yml")
                .contains("the-token-of-the-job");

        Files.delete(folder.resolve("gh.log"));
        assertThat(runner.uses(setup, inputs).stderr()).contains("is in the tool cache");
        assertThat(folder.resolve("gh.log")).doesNotExist();
    }

    @Test
    void noAttestation_installsNothing() throws Exception {
        runner.program("gh", "echo 'no attestations found' >&2; exit 1\n");

        fails(
                runner.uses(
                        setup, Map.of("version", "1.2.3", "base-url", releases.url(), "verify-attestation", "true")),
                "has no valid attestation",
                "nothing was installed");
    }

    private FakeRunner.Outcome with(String input, String value) throws Exception {
        return runner.uses(setup, Map.of(input, value, "base-url", releases.url()));
    }

    private void fails(FakeRunner.Outcome outcome, String error, String hint) throws IOException {
        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.stderr()).contains("error: ").contains(error).containsPattern("(?m)^hint: .*");
        assertThat(outcome.stderr().substring(outcome.stderr().indexOf("hint: ")))
                .contains(hint);
        assertThat(outcome.outputFile()).isEmpty();
        assertThat(runner.path()).doesNotContain("/tools/");
        assertThat(runner.folder("temp")).isEmptyDirectory();
        Path tools = runner.folder("tools/cognito-token/1.2.3");
        assertThat(Files.isDirectory(tools) ? tools.toFile().list() : new String[0])
                .isEmpty();
    }

    /** A release with a program that says its version. */
    private void release(String version, String file) throws Exception {
        program(folder.resolve("release").resolve(file.replace(".tar.gz", "")).resolve("bin/cognito-token"));
        archive(file);
        publish(version, file);
    }

    private static void program(Path program) throws IOException {
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/bin/sh\necho cognito-token\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private void archive(String file) throws Exception {
        run(folder.resolve("release"), "tar", "czf", file, file.replace(".tar.gz", ""));
    }

    private void publish(String version, String file) throws Exception {
        releases.put(
                "/download/v" + version + "/" + file, folder.resolve("release").resolve(file));
        releases.put("/download/v" + version + "/SHA256SUMS", sumOf(file) + "  " + file + "\n");
    }

    private String sumOf(String file) throws IOException, NoSuchAlgorithmException {
        byte[] content = Files.readAllBytes(folder.resolve("release").resolve(file));
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static void run(Path directory, String... command) throws Exception {
        assertThat(new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }
}
