package io.github.cognitotoken.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StdoutTest {

    @Test
    void payload_isUtf8_inOneWrite() {
        var writes = new ByteArrayOutputStream() {
            private int calls;

            @Override
            public synchronized void write(byte[] b, int off, int len) {
                calls++;
                super.write(b, off, len);
            }
        };

        new Stdout(writes).write("{\"username\": \"Jürgen 日本\"}\n");

        assertThat(writes.toString(StandardCharsets.UTF_8)).isEqualTo("{\"username\": \"Jürgen 日本\"}\n");
        assertThat(writes.calls).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "The pipe is being closed", "The pipe has been ended"})
    void readerThatHasGone_isToldApart(String message) {
        assertThatThrownBy(() -> new Stdout(failing(message)).write("token")).isInstanceOf(Stdout.Closed.class);
    }

    @Test
    void fullDisk_isAFailureWithANextStep() {
        assertThatThrownBy(() -> new Stdout(failing("No space left on device")).write("token"))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(ErrorKind.CONFIGURATION);
                    assertThat(failure).hasMessageContaining("No space left on device");
                    assertThat(failure.hint()).contains("full disk");
                });
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
