package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What the launcher keeps from the JVM, and the JVM from the person. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherIT {

    private final UserPool pool = Bob.pool();
    private final CognitoToken program = CognitoToken.with(pool).as(NAME, PASSWORD);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void optionsForEveryJava_areNotObeyed_soAnErrorStandsAlone() {
        for (String variable : new String[] {"JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"}) {
            program.env(variable, "-Dos.name=somebody");
        }

        Outcome outcome = program.script("sh", "cognito-token --nonsense -o json");
        assertThat(outcome.ends(2).stderr()).startsWith("{\"error\":").hasLineCount(1);
        assertThat(program.script("sh", "cognito-token --version").ends(0).stdout())
                .doesNotContain("somebody");
    }

    @Test
    void optionsForThisProgram_areSplitAtBlanks_andNotExpanded() {
        program.java("-Dos.name=* -Dos.version=99");

        assertThat(program.script("sh", "cognito-token --version").ends(0).stdout())
                .contains("system: * 99 (");
    }

    @Test
    void folderThatIsGone_isNoReasonToFail_andHasNoFiles() throws IOException {
        Program.requireJava();
        String gone = "mkdir gone && cd gone && rmdir ../gone && ";

        Outcome token = program.in(program.home()).script("sh", gone + "cognito-token");
        assertThat(token.ends(0).stdout()).startsWith("eyJ");

        Outcome file = program.script("sh", gone + "cognito-token --no-cache --password-file etc/hostname");
        assertThat(file.ends(3).stderr()).contains("etc/hostname");
    }

    @Test
    void crash_saysNothingOnStdout_andLeavesNoFile() throws IOException {
        Path temporary = Files.createDirectory(program.home().resolve("tmp"));
        String crash = "cognito-token --no-cache --password-command 'kill -SEGV $PPID; sleep 20'";

        Outcome outcome = program.without("COGNITO_PASSWORD")
                .env("TMPDIR", temporary.toString())
                .in(program.home())
                .script("bash", "ulimit -c 0; " + crash);

        assertThat(outcome.exitCode()).isNotZero();
        assertThat(outcome.stdout()).isEmpty();
        try (Stream<Path> files = Files.walk(program.home())) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.startsWith("hs_err"));
        }
    }
}
