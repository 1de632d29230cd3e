package io.github.cognitotoken.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "these are sh scripts")
class ProgramsTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final Programs programs = new Programs(ChildSetup.INHERIT);

    @Test
    void program_getsItsInput_andIsHeard() throws IOException {
        Path program = script("echo \"$1\"; cat; echo chatter >&2; exit 3");

        ProgramRunner.Outcome outcome = programs.run(program, "get", Secret.of("ü"), LONG);

        assertThat(text(outcome.stdout())).isEqualTo("get\nü");
        assertThat(text(outcome.stderr())).isEqualTo("chatter\n");
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.timedOut()).isFalse();
    }

    @Test
    void program_mayLeaveItsInput() throws IOException {
        Path program = script("exec <&-; exit 4");

        assertThat(programs.run(program, "get", Secret.of("a".repeat(30_000)), LONG)
                        .exitCode())
                .isEqualTo(4);
    }

    @Test
    void slowProgram_isEnded_withWhatItStarted() throws IOException {
        Path pid = folder.resolve("pid");
        Path program = script("sleep 300 & echo $! > '" + pid + "'; wait");

        ProgramRunner.Outcome outcome = programs.run(program, "get", Secret.of(""), Duration.ofMillis(700));

        assertThat(outcome.timedOut()).isTrue();
        long child = Long.parseLong(Files.readString(pid).strip());
        ProcessHandle.of(child).ifPresent(handle -> handle.onExit().join());
        assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void absentProgram_cannotBeRun() {
        assertThatThrownBy(() -> programs.run(folder.resolve("absent"), "get", Secret.of(""), LONG))
                .isInstanceOf(IOException.class);
    }

    private Path script(String text) throws IOException {
        Path script = Files.writeString(folder.resolve("program"), "#!/bin/sh\n" + text + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }
}
