package io.github.cognitotoken.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.e2e.Tool;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The files of a release, put together from the built distribution and stand-ins for the executables. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the release is put together on Linux")
@Tag("release")
class ReleasePackIT {

    private static final Path PROJECT = Path.of("").toAbsolutePath();

    @TempDir
    private Path folder;

    private FakeRunner runner;

    @BeforeEach
    void start() throws IOException {
        runner = new FakeRunner(folder).env("JAVA_HOME", System.getProperty("java.home"));
    }

    @Test
    void filesOfARelease_areComplete_andHaveTheirSums() throws Exception {
        String version = version();
        built();

        FakeRunner.Outcome outcome = runner.runs(PROJECT + "/.github/release/pack " + version + " built release\n");

        assertThat(outcome.code()).as(outcome.stderr()).isZero();
        assertThat(runner.runs(PROJECT + "/.github/release/check-assets " + version + " release")
                        .code())
                .isZero();
        assertThat(runner.runs("tar tzf release/cognito-token-" + version + "-macos-aarch64.tar.gz")
                        .stdout())
                .contains("cognito-token-" + version + "-macos-aarch64/bin/cognito-token\n")
                .contains("/share/man/man1/cognito-token.1", "/share/callback.html", "/LICENSE", "/NOTICE");
    }

    @Test
    void missingExecutable_endsIt() throws Exception {
        built();
        Files.delete(folder.resolve("built/native-macos-aarch64/cognito-token"));
        Files.delete(folder.resolve("built/native-macos-aarch64"));

        FakeRunner.Outcome outcome = runner.runs(PROJECT + "/.github/release/pack " + version() + " built release\n");

        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.stderr()).contains("missing: cognito-token-" + version() + "-macos-aarch64.tar.gz");
    }

    @Test
    void npmPackages_arePublished_thoseOfThePlatformsFirst() throws Exception {
        Tool.require("npm");
        String version = version();
        built();
        runner.program("npm", """
                [ "$1" != pack ] || exec /usr/bin/env PATH="${PATH#*:}" npm "$@"
                echo "$*" >>npm.log
                case $* in
                    "view @cognito-token/linux-x64@"*) echo "$VERSION" ;;
                    view*) exit 1 ;;
                esac
                """);
        runner.env("VERSION", version);

        FakeRunner.Outcome outcome = runner.runs(PROJECT + "/.github/release/publish-npm " + version + " built\n");

        assertThat(outcome.code()).as(outcome.stderr()).isZero();
        List<String> published = Files.readAllLines(folder.resolve("npm.log")).stream()
                .filter(line -> line.startsWith("publish --provenance --access public "))
                .map(line -> line.replaceAll(".*/", ""))
                .toList();
        assertThat(published)
                .hasSize(5)
                .endsWith("cognito-token-" + version + ".tgz")
                .noneMatch(name -> name.equals("cognito-token-linux-x64-" + version + ".tgz"));
    }

    @Test
    void triedProgram_signsInByAllMeans() throws Exception {
        FakeRunner.Outcome outcome = runner.runs(PROJECT + "/.github/release/try-out '"
                + System.getProperty("cognito-token.home") + "/bin/cognito-token'\n");

        assertThat(outcome.code()).as(outcome.stdout() + outcome.stderr()).isZero();
        assertThat(outcome.stdout()).contains("ok: SRP\n", "ok: a machine\n", "ok: a wrong password\n");
        assertThat(outcome.stdout()).doesNotContain("eyJ");
    }

    @Test
    void triedProgram_thatDoesNotSignIn_fails() throws Exception {
        runner.program("broken", "echo cognito-token COGNITO_USERNAME\n");

        FakeRunner.Outcome outcome = runner.runs(PROJECT + "/.github/release/try-out bin/broken\n");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.stderr()).contains("failed: a sign-in");
    }

    /** What the jobs before leave: an executable for each platform, and a folder with a Java inside. */
    private void built() throws Exception {
        try (Stream<String> platforms = Files.lines(PROJECT.resolve("src/packaging/platforms"))) {
            for (String platform : platforms
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", -1)[0])
                    .toList()) {
                if (platform.endsWith("-jre")) {
                    executable(folder.resolve("jre/cognito-token/bin/cognito-token"));
                    String tar = "built/self-contained/self-contained-" + platform.replace("-jre", "") + ".tar";
                    Files.createDirectories(folder.resolve(tar).getParent());
                    assertThat(runner.runs("tar -cf " + tar + " -C jre cognito-token")
                                    .code())
                            .isZero();
                } else if (platform.equals("linux-x86_64") || platform.equals("linux-aarch64")) {
                    elf(folder.resolve("built/native-" + platform).resolve("cognito-token"), platform);
                } else {
                    executable(folder.resolve("built/native-" + platform)
                            .resolve(platform.startsWith("windows") ? "cognito-token.exe" : "cognito-token"));
                }
            }
        }
    }

    /** For packages that read in an executable which processor it is for: that of this machine, or so called. */
    private static void elf(Path path, String platform) throws IOException {
        Files.createDirectories(path.getParent());
        Files.copy(Path.of("/bin/true"), path);
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(18); // e_machine
            file.write(platform.endsWith("aarch64") ? 0xb7 : 0x3e);
        }
    }

    private static void executable(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "#!/bin/sh\necho cognito-token\n");
        assertThat(path.toFile().setExecutable(true)).isTrue();
    }

    private static String version() throws IOException {
        return Files.readAllLines(PROJECT.resolve("pom.xml")).stream()
                .filter(line -> line.startsWith("    <version>"))
                .findFirst()
                .orElseThrow()
                .replaceAll("\\s*</?version>", "");
    }
}
