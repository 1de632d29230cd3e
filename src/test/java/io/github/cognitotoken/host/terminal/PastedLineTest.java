package io.github.cognitotoken.host.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PastedLineTest {

    private static String read(String typed) throws IOException {
        Optional<byte[]> line = PastedLine.read(new ByteArrayInputStream(typed.getBytes(UTF_8)), () -> true);
        return TypedLine.pasted(line.orElseThrow());
    }

    @Test
    void line_isReadToItsEnd_howeverLongItIs() throws IOException {
        String address = "https://x.example/?code=" + "y".repeat(9_000);

        assertThat(read(address + "\nnext")).isEqualTo(address);
        assertThat(read("short\rnext")).isEqualTo("short");
        assertThat(read("\n\nafter empty lines\n")).isEqualTo("after empty lines");
    }

    @Test
    void lineOfTheLengthAtWhichATerminalCuts_isRefused() {
        for (int length : new int[] {4095, 4096}) {
            assertThatThrownBy(() -> read("x".repeat(length) + "\n"))
                    .isInstanceOf(Terminal.UnusableLine.class)
                    .hasMessage("is as long as a line that a terminal has cut (" + length + " bytes)");
        }
    }

    @Test
    void whatATerminalPutsAroundAPaste_isNoPartOfIt() throws IOException {
        assertThat(read("\u001b[200~code\u001b[201~\n")).isEqualTo("code");
    }

    @Test
    void eraseAndKill_workAsInATerminal() throws IOException {
        assertThat(read("abd\u007fc\n")).isEqualTo("abc");
        assertThat(read("wrong\u0015right\n")).isEqualTo("right");
        assertThat(read("\u007f\u0004x\n")).isEqualTo("x");
    }

    @Test
    void lineThatIsNotWantedAnyMore_isNotWaitedFor() throws IOException {
        AtomicInteger looks = new AtomicInteger();

        assertThat(PastedLine.read(
                        new ByteArrayInputStream("never ended".getBytes(UTF_8)), () -> looks.incrementAndGet() < 20))
                .isEmpty();
    }

    @Test
    void readThatBlocks_isLeftBehind() throws IOException {
        assertThat(AbandonedRead.of(() -> "pasted", () -> true)).contains("pasted");
        assertThat(AbandonedRead.of(() -> null, () -> true)).isEmpty();
        assertThat(AbandonedRead.of(new EndlessRead(), () -> false)).isEmpty();
        assertThatThrownBy(() -> AbandonedRead.of(
                        () -> {
                            throw new IOException("gone");
                        },
                        () -> true))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    /** Ends when its process does. */
    private static final class EndlessRead implements AbandonedRead.Read {

        @Override
        public String line() throws IOException {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return "";
        }
    }
}
