package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cognitotoken.cli.help.HelpTopic;
import io.github.cognitotoken.e2e.Launcher.Outcome;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tarball, unpacked in another place than it was built in. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Order(3)
class DistributionIT {

    private static final Path BUILT = Path.of(System.getProperty("cognito-token.home"));
    private static final boolean ARCHIVES_MAY_MOVE = Runtime.version().feature() >= 19;

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void unpack() throws IOException {
        home = unpackInto(folder);
    }

    @Test
    void builtInPlace_startsFromTheArchive() throws IOException {
        assertThat(isMainFromArchive(BUILT)).isTrue();
    }

    @Test
    void unpackedElsewhere_startsFromTheArchive_onJavaThatLetsItMove() throws IOException {
        boolean accepted = isMainFromArchive(home);

        System.out.printf(
                "class-data archive after unpacking elsewhere, Java %s: %s%n",
                Runtime.version(), accepted ? "accepted" : "not used");
        assertThat(accepted).isEqualTo(ARCHIVES_MAY_MOVE);
    }

    @Test
    void throughLinksToLinks_runs() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path absolute = Files.createSymbolicLink(folder.resolve("absolute"), home.resolve("bin/cognito-token"));
        Files.createSymbolicLink(bin.resolve("relative"), Path.of("..", "absolute"));
        Files.createSymbolicLink(folder.resolve("programs"), home.resolve("bin"));

        printsVersion(Launcher.command(absolute.toString()).run("--version"));
        printsVersion(Launcher.command("./relative").in(bin).run("--version"));
        printsVersion(Launcher.command("programs/cognito-token").in(folder).run("--version"));
    }

    @Test
    void onPath_runs_whateverCdpathSays() {
        printsVersion(Launcher.command("sh", "-c", "cd /; cognito-token --version")
                .with("PATH", home.resolve("bin") + ":" + System.getenv("PATH"))
                .with("CDPATH", home.toString())
                .run());
        printsVersion(Launcher.command("bin/cognito-token")
                .in(home)
                .with("CDPATH", "/usr:/")
                .run("--version"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "-dash", "quo'te", "back\\slash", "gl*b", "dollar$HOME"})
    void folderWithOddName_runs(String name) throws IOException {
        Path odd = unpackInto(Files.createDirectory(folder.resolve(name)));

        printsVersion(Launcher.of(odd).run("--version"));
        printsVersion(Launcher.command("sh", "-c", "PATH=\"$PWD/bin:$PATH\" exec cognito-token --version")
                .in(odd)
                .run());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "bash", "bash --posix", "busybox sh", "ksh", "mksh", "zsh --emulate sh"})
    void anyPosixShell_runs(String shell) {
        List<String> words = List.of(shell.split(" "));
        assumeTrue(isOnPath(words.get(0)), shell + " is installed");

        String launcher = home.resolve("bin/cognito-token").toString();
        printsVersion(Launcher.command(shell.split(" ")).run(launcher, "--version"));
        assertThat(Launcher.command("sh", "-c", shell + " -eu " + launcher + " --version")
                        .run()
                        .code())
                .isZero();
    }

    @Test
    void arguments_arriveAsTheyAre() {
        Outcome outcome = Launcher.of(home).run("decode", "@file * $HOME 'a' \"b\"", "two  blanks", "");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.stdout()).isEmpty();
    }

    @Test
    void javaFromPath_isUsedWithoutJavaHome() throws IOException {
        Path bin = Files.createDirectory(folder.resolve("path"));
        Path link = Files.createSymbolicLink(bin.resolve("java"), Path.of(System.getProperty("java.home"), "bin/java"));

        printsVersion(Launcher.of(home)
                .without("JAVA_HOME")
                .with("PATH", "/nowhere::" + bin + ":/usr/bin:/bin")
                .run("--version"));
        Files.delete(link);
    }

    @Test
    void noJava_isAConfigurationError() throws IOException {
        Path bin = Files.createDirectory(folder.resolve("empty"));
        Launcher launcher = Launcher.command(
                        "/bin/sh", home.resolve("bin/cognito-token").toString())
                .without("JAVA_HOME");

        saysWhatIsNeeded(launcher.with("PATH", bin.toString()).run(), "there is no Java");
    }

    @Test
    void javaHomeWithoutJava_isAConfigurationError() {
        saysWhatIsNeeded(Launcher.of(home).with("JAVA_HOME", folder.toString()).run(), "JAVA_HOME is " + folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_452", "11.0.27", "16"})
    void olderJava_isAConfigurationError(String version) throws IOException {
        Path java = javaOfVersion(version);

        saysWhatIsNeeded(Launcher.of(home).with("JAVA_HOME", java.toString()).run(), "Java " + version);
        saysWhatIsNeeded(
                Launcher.of(home)
                        .without("JAVA_HOME")
                        .with("PATH", java.resolve("bin") + ":/usr/bin:/bin")
                        .run(),
                "Java " + version);
    }

    @Test
    void anotherJava_leavesTheArchiveAloneInSilence() throws IOException {
        Path description = home.resolve("lib/archive");
        List<String> lines = Files.readAllLines(description);
        Files.write(description, List.of("17.0.0", lines.get(1)));

        assertThat(isMainFromArchive(home)).isFalse();
        printsVersion(Launcher.of(home).run("--version"));
    }

    @Test
    void unfitArchive_isIgnoredInSilence() throws IOException {
        Path archive = home.resolve("lib/cognito-token.jsa");

        try (FileChannel cut = FileChannel.open(archive, StandardOpenOption.WRITE)) {
            cut.truncate(cut.size() / 2);
        }
        printsVersion(Launcher.of(home).run("--version"));
        Files.write(archive, new byte[1 << 20]);
        printsVersion(Launcher.of(home).run("--version"));
        Files.delete(archive);
        printsVersion(Launcher.of(home).run("--version"));
        Files.delete(home.resolve("lib/archive"));
        printsVersion(Launcher.of(home).run("--version"));
    }

    @Test
    void changedJar_isRunWithoutTheArchive() throws IOException {
        Path jar = home.resolve("lib/cognito-token.jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));

        assertThat(isMainFromArchive(home)).isFalse();
        printsVersion(Launcher.of(home).run("--version"));
    }

    @Test
    void missingJar_isAConfigurationError() throws IOException {
        Files.delete(home.resolve("lib/cognito-token.jar"));

        saysWhatIsNeeded(Launcher.of(home).run(), home + "/bin/../lib/cognito-token.jar is missing");
    }

    /** A class path cannot name it. */
    @Test
    void folderWithColon_isAConfigurationError() throws IOException {
        Path odd = unpackInto(Files.createDirectory(folder.resolve("a:b")));

        saysWhatIsNeeded(Launcher.of(odd).run("--version"), "Java cannot run from a folder with a colon");
    }

    @ParameterizedTest
    @CsvSource({
        "bash, bash-completion/completions/cognito-token",
        "zsh, zsh/site-functions/_cognito-token",
        "fish, fish/vendor_completions.d/cognito-token.fish",
        "powershell, powershell/cognito-token.ps1"
    })
    void completions_areWhatTheProgramPrints(String shell, String file) throws IOException {
        assertThat(Launcher.of(home).run("completion", shell).stdout())
                .isNotEmpty()
                .isEqualTo(Files.readString(home.resolve("share").resolve(file)));
    }

    @Test
    void manualPages_areThereForEachCommandAndWellFormed() {
        assumeTrue(isOnPath("groff"), "groff is installed");

        for (String page : List.of("cognito-token", "cognito-token-token", "cognito-token-decode")) {
            assertThat(formatted("man1/" + page + ".1"))
                    .contains("SYNOPSIS", "EXIT STATUS", "ENVIRONMENT", "EXAMPLES", "FILES", "SEE ALSO");
        }
    }

    @Test
    void manualPages_areThereForEachTopicAndWellFormed() {
        assumeTrue(isOnPath("groff"), "groff is installed");

        for (HelpTopic topic : HelpTopic.values()) {
            int section = topic.manualSection();
            assertThat(formatted("man" + section + "/cognito-token-" + topic.label() + "." + section))
                    .contains("NAME", "SEE ALSO");
        }
        assertThat(HelpTopic.CONFIG.manualSection()).isEqualTo(5);
    }

    private String formatted(String page) {
        Outcome formatted = Launcher.command("groff", "-man", "-ww", "-Tutf8", "-P-cbou")
                .run(home.resolve("share/man/" + page).toString());
        assertThat(formatted.stderr()).isEmpty();
        return formatted.stdout();
    }

    @Test
    void jarAlone_runs() {
        printsVersion(Launcher.command(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-jar",
                        BUILT.resolveSibling("cognito-token.jar").toString())
                .run("--version"));
    }

    private static Path unpackInto(Path place) {
        assertThat(Launcher.command("tar", "xzf", System.getProperty("cognito-token.tarball"), "--strip-components=1")
                        .in(place)
                        .run())
                .isEqualTo(new Outcome(0, "", ""));
        return place;
    }

    /** Asks the JVM, by an option that comes after the launcher's own. */
    private boolean isMainFromArchive(Path distribution) throws IOException {
        Path log = folder.resolve("classes.log");
        Outcome outcome = Launcher.of(distribution)
                .with("JAVA_HOME", LoggingJava.in(folder, log).toString())
                .run("--version");
        assertThat(outcome.code()).isZero();
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains("io.github.cognitotoken.Main "))
                .findFirst()
                .orElseThrow()
                .contains("shared objects file");
    }

    private Path javaOfVersion(String version) throws IOException {
        Path java = folder.resolve("java-" + version);
        Path program = Files.createDirectories(java.resolve("bin")).resolve("java");
        Files.writeString(program, "#!/bin/sh\necho started\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        return java;
    }

    private static boolean isOnPath(String program) {
        return Launcher.command("sh", "-c", "command -v " + program).run().code() == 0;
    }

    private static void printsVersion(Outcome outcome) {
        assertThat(outcome.stderr()).isEmpty();
        assertThat(outcome.stdout()).matches("cognito-token \\S+\ncommit: \\S+\nJava: [^\n]+\nsystem: [^\n]+\n");
        assertThat(outcome.code()).isZero();
    }

    private static void saysWhatIsNeeded(Outcome outcome, String problem) {
        assertThat(outcome.stderr()).startsWith("error: " + problem).containsPattern("\nhint: .*\n$");
        assertThat(outcome.stdout()).isEmpty();
        assertThat(outcome.code()).isEqualTo(3);
    }
}
