package io.github.cognitotoken.host.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A line from a terminal whose line discipline is switched off, so that no length is too much for it. What it did for
 * the person (erase, kill) is done here. It waits without blocking: the line may not be wanted any more.
 */
final class PastedLine {

    /** Far more than any address. */
    private static final int LONGEST = 64 * 1024;

    private static final long MILLIS_BETWEEN_LOOKS = 40;
    private static final int BACKSPACE = 0x08;
    private static final int DELETE = 0x7f;
    private static final int KILL = 0x15;
    private static final int END_OF_INPUT = 0x04;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private PastedLine() {}

    /**
     * Reads a line for as long as it is wanted.
     *
     * @return empty if it is not wanted any more
     */
    static Optional<byte[]> read(InputStream in, BooleanSupplier wanted) throws IOException {
        PastedLine pasted = new PastedLine();
        while (wanted.getAsBoolean()) {
            if (in.available() == 0) {
                rest();
            } else if (pasted.ends(in.read())) {
                return Optional.of(pasted.line.toByteArray());
            }
        }
        return Optional.empty();
    }

    private boolean ends(int b) {
        switch (b) {
            case '\n', '\r' -> {
                return line.size() > 0;
            }
            case BACKSPACE, DELETE -> shorten();
            case KILL -> line.reset();
            case END_OF_INPUT, -1 -> {
                return false; // there may still come a browser
            }
            default -> {
                if (line.size() < LONGEST) {
                    line.write(b);
                }
            }
        }
        return false;
    }

    private void shorten() {
        byte[] bytes = line.toByteArray();
        line.reset();
        line.write(bytes, 0, Math.max(0, bytes.length - 1));
    }

    private static void rest() throws IOException {
        try {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
