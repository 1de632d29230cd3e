package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cognitotoken.userpool.UserPool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher and the JDK's folder do for the JVM, a native executable has to do alone. */
class NativeExecutableIT {

    private static final Path SYSTEM = Path.of("/etc/ssl/certs/ca-certificates.crt");

    /** 1 to 31. */
    private static final long STANDARD_SIGNALS = 0x7fff_ffff;

    private final UserPool pool = Bob.securePool();
    private final CognitoToken program = Bob.at(pool);

    @BeforeAll
    static void isNative() {
        Program.requireNative();
    }

    @AfterEach
    void stop() {
        pool.close();
    }

    /** GraalVM's executables take them for their own unless that is switched off, and swallow them. */
    @ParameterizedTest
    @ValueSource(strings = {"-Dos.name=somebody", "-XX:+PrintGC", "-Xmx1m", "-Xss1m"})
    void optionOfAJvm_isNone(String option) {
        assertThat(program.run(option, "status").ends(2).stderr()).contains("position 1");

        assertThat(program.run("exec", "printf", "%s", option).ends(0).stdout()).isEqualTo(option);
    }

    @Test
    void variablesForJvms_areLeftToThePersonsPrograms() {
        Outcome outcome = program.env("JAVA_TOOL_OPTIONS", "-Dos.name=somebody")
                .env("LC_ALL", "C")
                .run("exec", "sh", "-c", "echo $JAVA_TOOL_OPTIONS $LC_ALL");

        assertThat(outcome.ends(0).stdout()).isEqualTo("-Dos.name=somebody C\n");
        assertThat(outcome.stderr()).isEmpty();
        assertThat(program.run("--version").ends(0).stdout()).doesNotContain("somebody");
    }

    /** As other programs without a launcher do: git, Node and the AWS CLI say so, too. */
    @Test
    void folderThatIsGone_isAnErrorInTwoLines() {
        String gone = "mkdir gone && cd gone && rmdir ../gone && ";

        Outcome outcome = program.in(program.home()).script("sh", gone + "cognito-token");

        assertThat(outcome.ends(3).stderr())
                .contains("error: the current folder does not exist", "hint: ")
                .hasLineCount(2);
        assertThat(program.script("sh", gone + "cognito-token --version")
                        .ends(0)
                        .stdout())
                .startsWith("cognito-token ");
    }

    @Test
    void certificatesOfTheSystem_areReadWhenItRuns() throws Exception {
        program.without("AWS_CA_BUNDLE");
        program.run().fails(7).error("no secure connection");

        assumeTrue(Files.exists(SYSTEM), "this system keeps its certificates elsewhere");
        Files.copy(pool.caBundle(), program.home().resolve("system.pem"));
        Outcome outcome = program.script("unshare --map-root-user --mount sh", """
                mount --bind "$HOME/system.pem" %s || exit 99
                exec cognito-token
                """.formatted(SYSTEM));
        assumeTrue(outcome.exitCode() != 99, "this system lets nobody mount");
        outcome.succeeds();
    }

    /** It passes over SIGPIPE and SIGXFSZ itself. */
    @Test
    void signals_areLeftToChildrenAsTheyWere() {
        String ignored = "grep SigIgn /proc/self/status";

        Outcome outcome = program.script("sh", ignored + "; cognito-token exec " + ignored);

        List<Long> masks = outcome.ends(0)
                .stdout()
                .lines()
                .map(line -> Long.parseUnsignedLong(line.substring(line.indexOf('\t') + 1), 16) & STANDARD_SIGNALS)
                .toList();
        assertThat(masks).hasSize(2);
        assertThat(masks.get(1)).isEqualTo(masks.get(0));
    }

    @Test
    void version_saysWhatItIs() {
        assertThat(program.run("--version").ends(0).stdout()).contains("compiled ahead of time");
    }
}
