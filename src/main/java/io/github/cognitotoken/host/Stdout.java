package io.github.cognitotoken.host;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Standard output, which carries the payload and nothing else: UTF-8 bytes, handed over in one write. */
public final class Stdout {

    private final OutputStream out;

    public Stdout(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes the payload.
     *
     * @throws Closed if the reader has gone
     * @throws Failure if it could not be written, as on a full disk
     */
    public void write(String payload) {
        try {
            out.write(payload.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw isReaderGone(e) ? new Closed(e) : unwritable(e);
        }
    }

    private static boolean isReaderGone(IOException e) {
        String message = String.valueOf(e.getMessage());
        // EPIPE, and its two names on Windows
        return message.contains("Broken pipe")
                || message.contains("pipe is being closed")
                || message.contains("pipe has been ended");
    }

    private static Failure unwritable(IOException e) {
        return Failure.configuration(
                        "standard output cannot be written: " + ExternalText.of(e.getMessage()),
                        "check where the output goes: a closed descriptor, a full disk or a read-only place")
                .causedBy(e);
    }

    /** The reader of standard output went away before it took the payload: the run ends without a word. */
    public static final class Closed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Closed(IOException cause) {
            super("the reader of standard output has gone", cause);
        }
    }
}
