package io.github.cognitotoken.host.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cognitotoken.host.SmallInput;
import io.github.cognitotoken.host.TimeLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFileTest {

    private static final TimeLimit SHORT = new TimeLimit(Duration.ofMillis(200));
    private static final TimeLimit LONG = new TimeLimit(Duration.ofSeconds(30));

    @TempDir
    private Path folder;

    @Test
    void regularFile_isRead_toOneByteBeyondTheLimit() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "secret\n");

        assertThat(SmallInput.text(InputFile.read(file.toString(), 100))).isEqualTo("secret");
        assertThat(InputFile.read(file.toString(), 3).remaining()).isEqualTo(4);
    }

    @Test
    void whatIsNoFile_isExplained() {
        assertThatThrownBy(() -> InputFile.read(folder.toString(), 100)).hasMessage("it is a folder");
        assertThatThrownBy(() -> InputFile.read("a\0b", 100)).hasMessage("it is not a path");
        assertThatThrownBy(() -> InputFile.read(folder.resolve("none").toString(), 100))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    @NeedsPosixFiles
    void endlessDevice_isReadToTheLimit() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/zero")), "needs /dev/zero");
        assertThat(InputFile.read("/dev/zero", 100).remaining()).isEqualTo(101);
    }

    @Test
    void pipeThatNobodyWrites_isGivenUp() throws Exception {
        Path pipe = pipe();
        assertThatThrownBy(() -> InputFile.read(pipe.toString(), 100, SHORT))
                .hasMessageContaining("it is no regular file, and its end did not come within");
    }

    @Test
    void pipe_isRead_whenItsWriterIsSlow() throws Exception {
        Path pipe = pipe();
        Process writer =
                new ProcessBuilder("/bin/sh", "-c", "exec 3>\"$0\"; printf secret >&3", pipe.toString()).start();
        assertThat(SmallInput.text(InputFile.read(pipe.toString(), 100, LONG))).isEqualTo("secret");
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private Path pipe() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "needs mkfifo");
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }
}
