package io.github.cognitotoken.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "these are sh commands")
class ShellCommandsTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final ShellCommands commands = new ShellCommands(ChildSetup.INHERIT);

    @Test
    void output_isCaptured_asBytes() throws IOException {
        CommandRunner.Outcome outcome = commands.run("printf 'a\\tb\\n'", LONG);

        assertThat(text(outcome)).isEqualTo("a\tb\n");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.timedOut()).isFalse();
    }

    @Test
    void exitCode_isPassedOn() throws IOException {
        assertThat(commands.run("exit 7", LONG).exitCode()).isEqualTo(7);
    }

    @Test
    void standardInput_isEmpty() throws IOException {
        assertThat(text(commands.run("cat; echo end", LONG))).isEqualTo("end\n");
    }

    @Test
    void endlessOutput_neitherBlocksNorFillsMemory() throws IOException {
        CommandRunner.Outcome outcome = commands.run("head -c 1000000 /dev/zero", LONG);

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.stdout().remaining()).isEqualTo(SmallInput.LIMIT + 1);
    }

    @Test
    void slowCommand_isEnded_withWhatItStarted(@TempDir Path folder) throws Exception {
        Path pid = folder.resolve("pid");

        CommandRunner.Outcome outcome =
                commands.run("sleep 300 & echo $! > '" + pid + "'; wait", Duration.ofMillis(700));

        assertThat(outcome.timedOut()).isTrue();
        long child = Long.parseLong(Files.readString(pid).strip());
        ProcessHandle.of(child).ifPresent(handle -> handle.onExit().join());
        assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
    }

    /** Whether the limit ends the call, or the JDK, which may let go of the pipe when the shell has gone, is all one. */
    @Test
    @Timeout(60)
    void childThatKeepsTheOutputOpen_doesNotHangTheCall() throws IOException {
        // its stderr would be this test run's own, which would then not end before the child
        CommandRunner.Outcome outcome = commands.run("sleep 300 2>&- & echo $!", Duration.ofMillis(700));

        String child = text(outcome).strip();
        assertThat(child).containsOnlyDigits();
        ProcessHandle.of(Long.parseLong(child)).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static String text(CommandRunner.Outcome outcome) {
        return StandardCharsets.UTF_8.decode(outcome.stdout().duplicate()).toString();
    }
}
