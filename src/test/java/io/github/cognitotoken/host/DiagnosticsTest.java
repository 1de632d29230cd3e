package io.github.cognitotoken.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Redaction redaction = new Redaction();
    private final Diagnostics diagnostics = new Diagnostics(err, redaction);

    @Test
    void warning_isOneLine() {
        diagnostics.warn("careful");

        assertThat(lines()).containsExactly("warning: careful");
    }

    @Test
    void lineBreakInAText_beginsNoLine() {
        diagnostics.warn("no such file: a\nerror: forged\u001b[2J");

        assertThat(lines()).containsExactly("warning: no such file: a\\u000aerror: forged\\u001b[2J");
    }

    @Test
    void debug_isShownOnlyWhenAskedFor() {
        diagnostics.debug(() -> "before");
        diagnostics.showDebug();
        diagnostics.debug(() -> "after");

        assertThat(lines()).containsExactly("debug: after");
    }

    @Test
    void learntSecret_neverComesOut() {
        redaction.learn("hunter2");
        diagnostics.showDebug();
        diagnostics.warn("hunter2");
        diagnostics.debug(() -> "hunter2");
        diagnostics.line("error: hunter2");

        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("hunter2");
    }

    @Test
    void heldWarnings_comeOutOnRelease() {
        diagnostics.holdWarnings();
        diagnostics.warn("first");
        assertThat(lines()).isEmpty();

        diagnostics.release();

        assertThat(lines()).containsExactly("warning: first");
    }

    @Test
    void heldWarnings_canBeTakenInstead() {
        diagnostics.holdWarnings();
        diagnostics.warn("first");

        assertThat(diagnostics.takeHeld()).containsExactly("first");
        diagnostics.release();

        assertThat(lines()).isEmpty();
    }

    @Test
    void unwritableStderr_isNoFailure() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("closed");
            }
        };

        new Diagnostics(broken, redaction).warn("nobody reads this");
    }

    private java.util.List<String> lines() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
