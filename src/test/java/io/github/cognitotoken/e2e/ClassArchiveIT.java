package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cognitotoken.e2e.Launcher.Outcome;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The step that makes the class-data archive where the distribution lies: {@code lib/make-archive}. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Order(3)
class ClassArchiveIT {

    private static final Path JAVA = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path folder;

    private Path home;

    /** As README does it. */
    @BeforeEach
    void copy() {
        copyTo(folder.resolve("programs/cognito-token"));
    }

    private void copyTo(Path place) {
        home = place;
        Outcome copied = Launcher.command("sh", "-c", "mkdir -p \"${2%/*}\" && cp -R \"$1\" \"$2\"", "sh")
                .run(System.getProperty("cognito-token.home"), home.toString());
        assertThat(copied).isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void copied_startsFromTheArchive_onceItWasMadeThere_andNotFromADamagedOne() throws IOException {
        assertThat(isMainFromArchive(JAVA)).isFalse();

        makes(make(JAVA));
        assertThat(isMainFromArchive(JAVA)).isTrue();
        signsIn(JAVA);

        try (FileChannel cut = FileChannel.open(archive(), StandardOpenOption.WRITE)) {
            cut.truncate(cut.size() / 2);
        }
        assertThat(isMainFromArchive(JAVA)).isFalse();
        signsIn(JAVA);
    }

    @Test
    void madeTwiceAtOnce_isOneArchive_andRunsMeanwhileSucceed() throws IOException {
        List<CompletableFuture<Outcome>> steps = List.of(
                CompletableFuture.supplyAsync(() -> make(JAVA)), CompletableFuture.supplyAsync(() -> make(JAVA)));

        while (!steps.stream().allMatch(CompletableFuture::isDone)) {
            signsIn(JAVA);
        }

        steps.forEach(step -> makes(step.join()));
        assertThat(isMainFromArchive(JAVA)).isTrue();
        try (Stream<Path> files = Files.list(home.resolve("lib"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder(
                            "archive",
                            "classes",
                            "cognito-token.jar",
                            "cognito-token.jsa",
                            "java.options",
                            "make-archive");
        }
    }

    @Test
    void anotherJava_runsWithoutTheArchive_untilItHasMadeItsOwn() throws IOException {
        Optional<Path> another = Jdks.another();
        assumeTrue(another.isPresent(), "there is a second JDK");
        Path other = another.get();
        assertThat(isMainFromArchive(other)).isFalse();
        signsIn(other);

        makes(make(other));

        assertThat(isMainFromArchive(other)).isTrue();
        signsIn(other);
        assertThat(isMainFromArchive(JAVA)).isFalse();
        signsIn(JAVA);
    }

    @Test
    void folderOfSomebodyElse_isLeftAlone_andTheErrorSaysSo() throws IOException {
        Path lib = home.resolve("lib");
        byte[] before = Files.readAllBytes(lib.resolve("archive"));
        Unprivileged.own(folder);
        setWritable(false);

        List<String> command = new ArrayList<>(Unprivileged.command());
        command.add(lib.resolve("make-archive").toString());
        Outcome outcome = Launcher.command(command.toArray(String[]::new)).run();

        assertThat(outcome.stderr()).matches("error: cannot write in \\S.*\nhint: run this as the owner .*\n");
        assertThat(outcome.stdout()).isEmpty();
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(lib.resolve("archive")).hasBinaryContent(before);
        signsIn(JAVA);
        // or it could not be deleted
        setWritable(true);
    }

    private void setWritable(boolean writable) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            assertThat(all.toList()).allMatch(path -> path.toFile().setWritable(writable));
        }
    }

    /** JDK 17 cannot. */
    @Test
    void folderWithABlank_hasAnArchive_orIsToldThatItCannot() throws IOException {
        copyTo(folder.resolve("my programs/cognito-token"));

        Outcome outcome = make(JAVA);

        if (outcome.code() == 0) {
            makes(outcome);
            assertThat(isMainFromArchive(JAVA)).isTrue();
        } else {
            assertThat(Runtime.version().feature()).isLessThan(24);
            assertThat(outcome.stderr()).matches("error: the Java in \\S+ makes no archive for .*\nhint: move .*\n");
            assertThat(outcome.code()).isEqualTo(3);
            assertThat(isMainFromArchive(JAVA)).isFalse();
        }
        signsIn(JAVA);
    }

    @Test
    void incompleteDistribution_isAConfigurationError() throws IOException {
        Files.delete(home.resolve("lib/classes"));

        Outcome outcome = make(JAVA);

        assertThat(outcome.stderr()).matches("error: \\S.*/lib/classes is missing\nhint: .*\n");
        assertThat(outcome.code()).isEqualTo(3);
    }

    private Outcome make(Path java) {
        return Launcher.command(home.resolve("lib/make-archive").toString())
                .with("JAVA_HOME", java.toString())
                .within(120)
                .run();
    }

    private static void makes(Outcome outcome) {
        assertThat(outcome.stderr())
                .matches("note: cognito-token starts with a class-data archive for the Java in \\S+\n");
        assertThat(outcome.stdout()).isEmpty();
        assertThat(outcome.code()).isZero();
    }

    private Path archive() {
        return home.resolve("lib/cognito-token.jsa");
    }

    private void signsIn(Path java) {
        try (UserPool pool = Bob.securePool()) {
            Outcome outcome = Launcher.of(home)
                    .with("JAVA_HOME", java.toString())
                    .with("HOME", folder.toString())
                    .with("AWS_ENDPOINT_URL", pool.endpoint().toString())
                    .with("AWS_CA_BUNDLE", pool.caBundle().toString())
                    .with("COGNITO_CLIENT_ID", pool.client().id())
                    .with("COGNITO_USERNAME", Bob.NAME)
                    .with("COGNITO_PASSWORD", Bob.PASSWORD)
                    .run("--no-cache");
            assertThat(outcome.stderr()).isEmpty();
            assertThat(outcome.stdout()).matches("eyJ[\\w.-]+\n");
            assertThat(outcome.code()).isZero();
        }
    }

    /** Asks the JVM, by an option that comes after the launcher's own. */
    private boolean isMainFromArchive(Path java) throws IOException {
        Path log = folder.resolve("classes.log");
        Outcome outcome = Launcher.of(home)
                .with("JAVA_HOME", LoggingJava.of(java, folder, log).toString())
                .run("--version");
        assertThat(outcome.code()).isZero();
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains("io.github.cognitotoken.Main "))
                .findFirst()
                .orElseThrow()
                .contains("shared objects file");
    }
}
