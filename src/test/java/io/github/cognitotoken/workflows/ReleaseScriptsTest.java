package io.github.cognitotoken.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.node.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts of the release workflow, in a copy of the project that is about to be released as 1.2.3. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the release is put together on Linux")
class ReleaseScriptsTest {

    @TempDir
    private Path folder;

    private FakeRunner runner;
    private Path project;

    @BeforeEach
    void copyProject() throws IOException {
        runner = new FakeRunner(folder);
        project = folder.resolve("project");
        copy(Path.of(".github", "release"));
        copy(Path.of("src", "packaging"));
        write(
                "pom.xml",
                Files.readString(Path.of("pom.xml"))
                        .replaceFirst("(?m)^    <version>.*</version>$", "    <version>1.2.3</version>"));
        write(".github/CHANGELOG.md", """
                # Changelog

                ## [1.2.3] - 2026-12-01

                ### Added

                - News with `code`.

                ## [1.2.2] - 2026-11-01

                - Old.

                [1.2.3]: https://github.com/cognito-token/cognito-token/releases/tag/v1.2.3
                """);
    }

    @Test
    void scripts_areAllRunByTests() throws IOException {
        String tests = Files.readString(source("ReleaseScriptsTest")) + Files.readString(source("ReleasePackIT"));
        try (Stream<Path> scripts = Files.list(Path.of(".github", "release"))) {
            assertThat(scripts.filter(Files::isExecutable)
                            .map(path -> path.getFileName().toString()))
                    .isNotEmpty()
                    .allSatisfy(script -> assertThat(tests).contains("release/" + script + " "));
        }
    }

    @Test
    void tagOfThePomsVersion_mayBeReleased() throws Exception {
        assertThat(run("release/check-version v1.2.3").stdout()).isEqualTo("version=1.2.3\n");
    }

    @Test
    void otherTag_isRefused() throws Exception {
        fails("release/check-version v1.2.4", "the tag is v1.2.4, but pom.xml has the version 1.2.3");
        fails("release/check-version 1.2.3", "the tag is 1.2.3");
    }

    @Test
    void snapshot_isRefused() throws Exception {
        write("pom.xml", "<project>\n    <version>1.2.3-SNAPSHOT</version>\n</project>\n");

        fails("release/check-version v1.2.3-SNAPSHOT", "is no version to release");
    }

    @Test
    void changelogWithoutADate_isRefused() throws Exception {
        write(".github/CHANGELOG.md", "## [1.2.3] - Unreleased\n");

        fails("release/check-version v1.2.3", "has no dated section for 1.2.3");
    }

    @Test
    void notes_areTheSectionOfTheChangelog() throws Exception {
        assertThat(run("release/notes 1.2.3").stdout())
                .startsWith("### Added\n\n- News with `code`.\n")
                .contains("gh attestation verify FILE")
                .doesNotContain("Old", "1.2.2", "https://");
        fails("release/notes 1.2.4", "has no section for 1.2.4");
    }

    @Test
    void completeFiles_arePublished_fromADraft() throws Exception {
        release();
        runner.program("gh", """
                echo "$*" >>gh.log
                case "$1 $2" in
                    "release view") exit 1 ;;
                    "release download") cp release/* "$5" ;;
                esac
                """);

        run("release/draft 1.2.3 release");
        run("release/publish 1.2.3");

        assertThat(Files.readAllLines(folder.resolve("gh.log")))
                .satisfiesExactly(
                        view -> assertThat(view).startsWith("release view v1.2.3"),
                        create -> assertThat(create)
                                .startsWith("release create v1.2.3 --draft --verify-tag --title cognito-token 1.2.3")
                                .contains(" release/SHA256SUMS", " release/cognito-token-1.2.3.jar")
                                .doesNotContain("--prerelease"),
                        download -> assertThat(download).startsWith("release download v1.2.3 --dir "),
                        edit -> assertThat(edit).isEqualTo("release edit v1.2.3 --draft=false"));
    }

    @Test
    void draftOfAnEarlierRun_isReplaced_andAReleaseIsNot() throws Exception {
        release();
        runner.program("gh", "echo \"$*\" >>gh.log; [ \"$2\" != view ] || echo true\n");
        run("release/draft 1.2.3 release");
        assertThat(folder.resolve("gh.log")).content().contains("release delete v1.2.3 --yes\nrelease create");

        Files.delete(folder.resolve("gh.log"));
        runner.program("gh", "echo \"$*\" >>gh.log; [ \"$2\" != view ] || echo false\n");
        run("release/draft 1.2.3 release");
        assertThat(folder.resolve("gh.log")).content().doesNotContain("delete");
    }

    @Test
    void filesThatChangedOnTheirWay_areNotPublished() throws Exception {
        release();
        runner.program("gh", """
                echo "$*" >>gh.log
                [ "$2" != download ] || { cp release/* "$5"; echo changed >"$5/cognito-token-1.2.3.jar"; }
                """);

        fails("release/publish 1.2.3", "another sum");
        assertThat(folder.resolve("gh.log")).content().doesNotContain("edit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA256SUMS", "cognito-token-1.2.3.jar", "cognito-token-1.2.3-windows-x86_64.zip"})
    void missingFile_isNamed(String name) throws Exception {
        release();
        Files.delete(folder.resolve("release").resolve(name));

        fails("release/check-assets 1.2.3 release", "missing: " + name);
    }

    @Test
    void fileOfAnotherVersion_isNamed() throws Exception {
        release();
        Files.writeString(folder.resolve("release/cognito-token-1.2.2.jar"), "");

        fails("release/check-assets 1.2.3 release", "not expected: cognito-token-1.2.2.jar");
    }

    @Test
    void fileWithoutASum_isFound() throws Exception {
        release();
        Path sums = folder.resolve("release/SHA256SUMS");
        Files.write(
                sums,
                Files.readAllLines(sums).subList(1, Files.readAllLines(sums).size()));

        fails("release/check-assets 1.2.3 release", "lines for");
    }

    @Test
    void jarsThatDiffer_areFound() throws Exception {
        Files.writeString(folder.resolve("a.jar"), "same");
        Files.writeString(folder.resolve("b.jar"), "same");
        Files.writeString(folder.resolve("c.jar"), "other");

        run("release/same-jars a.jar b.jar");
        fails("release/same-jars a.jar b.jar c.jar", "a.jar and c.jar differ");
        assertThat(runner.runs(script("release/same-jars a.jar")).code()).isNotZero();
    }

    @Test
    void channelWithoutItsSecret_isLeftOut() throws Exception {
        assertThat(run("release/has-secret NPM_TOKEN ").stdout()).isEqualTo("there=false\n");
        runner.env("SECRET", "s3cret");

        FakeRunner.Outcome outcome = run("release/has-secret NPM_TOKEN ");
        assertThat(outcome.stdout()).isEqualTo("there=true\n");
        assertThat(outcome.stderr()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "linux-x86_64      | -B -ntp -Pnative verify      | target/native/bin/cognito-token",
                "linux-x86_64-musl | -B -ntp -Pnative,musl verify | target/native/bin/cognito-token",
                "linux-aarch64     | -B -ntp -Pnative verify      | target/native/bin/cognito-token",
                "macos-aarch64     | -B -ntp -Pnative verify -DskipITs=false -Dit.test= | target/native/bin/cognito-token",
                "windows-x86_64    | -B -ntp -Pnative -DskipTests package | target/native/bin/cognito-token.exe",
            })
    void executable_isTestedWhereItIsBuilt(String platform, String maven, String program) throws Exception {
        write(".github/release/try-out", "#!/bin/sh\necho \"$1\" >tried\n");
        runner.program("mvn", "echo \"$*\" >maven\n");

        run("release/native " + platform);

        assertThat(project.resolve("maven")).content().startsWith(maven);
        assertThat(project.resolve("tried")).content().isEqualTo(program + "\n");
    }

    @Test
    void executableThatFailsItsTests_failsTheJob() throws Exception {
        runner.program("mvn", "exit 1\n");

        assertThat(runner.runs(script("release/native linux-x86_64")).code()).isNotZero();
        fails("release/native solaris-sparc", "no platform is called solaris-sparc");
    }

    @Test
    void testsOfMacOs_areTestsOfThisProject() throws IOException {
        String script = Files.readString(Path.of(".github/release/native"));
        String names = script.replaceAll("(?s).*-Dit\\.test=(\\S+).*", "$1");

        assertThat(names.split(",", -1))
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(Path.of("src/test/java/io/github/cognitotoken/e2e", name + ".java"))
                        .exists());
    }

    @Test
    void images_arePushed_andNamedTogether() throws Exception {
        Path images = Files.createDirectories(folder.resolve("images"));
        Files.createFile(images.resolve("image-amd64.tar"));
        Files.createFile(images.resolve("image-arm64.tar"));
        runner.env("REGISTRY_TOKEN", "s3cret").env("GITHUB_ACTOR", "somebody");
        runner.program("skopeo", "echo \"skopeo $*\" >>log; [ \"$1\" != login ] || cat >password\n");
        runner.program("docker", "echo \"docker $*\" >>log\n");

        run("release/publish-images 1.2.3 images");

        assertThat(folder.resolve("password")).content().isEqualTo("s3cret");
        assertThat(Files.readAllLines(folder.resolve("log")).stream()
                        .map(line -> line.replaceAll(" --authfile \\S+", "")))
                .containsExactly(
                        "skopeo login --username somebody --password-stdin ghcr.io",
                        "skopeo copy oci-archive:images/image-amd64.tar docker://ghcr.io/cognito-token/cognito-token:1.2.3-amd64",
                        "skopeo copy oci-archive:images/image-arm64.tar docker://ghcr.io/cognito-token/cognito-token:1.2.3-arm64",
                        "docker buildx imagetools create --tag ghcr.io/cognito-token/cognito-token:1.2.3"
                                + " --tag ghcr.io/cognito-token/cognito-token:latest"
                                + " ghcr.io/cognito-token/cognito-token:1.2.3-amd64"
                                + " ghcr.io/cognito-token/cognito-token:1.2.3-arm64");
    }

    /** What the CI workflow does on each runner: the actions with a release that lies there. */
    @Test
    void standIn_isInstalledByTheActions() throws Exception {
        Node.require("the actions");
        String url = run("release/stand-in 0.0.1 linux-x86_64 " + folder.resolve("releases"))
                .stdout();
        runner.program("ldd", "echo GNU libc\n");

        FakeRunner.Outcome setup = runner.uses(
                Action.named("setup"),
                Map.of("version", "0.0.1", "base-url", url.strip().substring("base-url=".length())));
        FakeRunner.Outcome token = runner.uses(Action.named("token"), Map.of("username", "demo"));

        assertThat(setup.outputs()).as(setup.stderr()).containsEntry("version", "0.0.1");
        assertThat(token.outputs())
                .isEqualTo(Map.of("access-token", "access.demo", "id-token", "id.demo", "expires-at", "1800000000"));
    }

    /** All files of a release, without their content. */
    private void release() throws Exception {
        Path release = Files.createDirectories(folder.resolve("release"));
        List<String> names = Stream.concat(
                        Files.readAllLines(project.resolve(".github/release/assets")).stream(),
                        Files.readAllLines(project.resolve("src/packaging/platforms")).stream()
                                .map(line -> line.startsWith("#") ? line : line.split(" +", -1)[1]))
                .filter(name -> !name.startsWith("#") && !name.equals("SHA256SUMS"))
                .toList();
        for (String name : names) {
            Files.writeString(release.resolve(name.replace("VERSION", "1.2.3")), name);
        }
        assertThat(runner.runs("cd release && sha256sum -- * >/tmp/sums.$$ && mv /tmp/sums.$$ SHA256SUMS")
                        .code())
                .isZero();
    }

    private FakeRunner.Outcome run(String command) throws Exception {
        FakeRunner.Outcome outcome = runner.runs(script(command));
        assertThat(outcome.code()).as(outcome.stderr()).isZero();
        return outcome;
    }

    private void fails(String command, String error) throws Exception {
        FakeRunner.Outcome outcome = runner.runs(script(command));
        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.stderr()).contains("error: ").contains(error).contains("\nhint: ");
    }

    private String script(String command) {
        return project.resolve(".github") + "/" + command + "\n";
    }

    private static Path source(String test) {
        return Path.of("src/test/java/io/github/cognitotoken/workflows", test + ".java");
    }

    private void write(String name, String content) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = project.resolve(file.toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }
}
