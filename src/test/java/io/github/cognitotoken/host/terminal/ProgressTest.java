package io.github.cognitotoken.host.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.host.CommandRunner;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.WaitState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final String LINE = "working | 30 s left";
    private static final String ERASED = "\r" + " ".repeat(LINE.length()) + "\r";

    private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    private final Diagnostics diagnostics = new Diagnostics(stderr, new Redaction());
    private final WaitState waitState = new WaitState();

    @Test
    void paintedLine_isErased_beforeAnyOtherLine_andAtTheEnd() {
        progress(true).during("working", () -> {
            awaitPainted();
            diagnostics.warn("beware");
            return null;
        });

        assertThat(screen()).contains(ERASED + "warning: beware" + System.lineSeparator());
        assertThat(screen())
                .satisfiesAnyOf(
                        end -> assertThat(end).endsWith("\r"),
                        end -> assertThat(end).endsWith(System.lineSeparator()));
    }

    @Test
    void paintedLine_makesRoomForAQuestion() throws IOException {
        progress(true).during("working", () -> {
            awaitPainted();
            try {
                return waitState.during(WaitState.Waiting.PERSON, () -> {
                    assertThat(screen()).endsWith(ERASED);
                    return null;
                });
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void paintedLine_makesRoomForACommand() throws IOException {
        CommandRunner looking = (command, limit) -> {
            assertThat(screen()).endsWith(ERASED);
            assertThat(diagnostics.paint("again")).isTrue();
            assertThat(screen()).endsWith(ERASED);
            return new CommandRunner.Outcome(0, ByteBuffer.allocate(0), false);
        };
        diagnostics.paint(LINE);
        new QuietCommands(looking, diagnostics).run("pass show x", Duration.ofSeconds(1));

        diagnostics.paint("again");
        assertThat(screen()).endsWith("\ragain");
    }

    @Test
    void nothing_isPainted_whereNobodySeesIt() {
        progress(false).during("working", () -> null);

        assertThat(screen()).isEmpty();
    }

    private Progress progress(boolean shown) {
        return new Progress(diagnostics, shown, waitState, Duration.ofSeconds(30));
    }

    private void awaitPainted() {
        while (!screen().contains("working")) {
            Thread.onSpinWait();
        }
    }

    private String screen() {
        return stderr.toString(UTF_8);
    }
}
