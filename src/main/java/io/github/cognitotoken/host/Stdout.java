package io.github.cognitotoken.host;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Standard output, which carries only the payload: UTF-8 bytes, written at once. */
public final class Stdout {

    private final OutputStream out;

    public Stdout(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes the payload.
     *
     * @throws Closed if the reader has closed it
     * @throws Failure if it cannot be written, for example on a full disk
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
                        "check the target of the output: it may be closed, read-only or on a full disk")
                .causedBy(e);
    }

    /** The reader of standard output closed it before it read the payload. The run ends without a message. */
    public static final class Closed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Closed(IOException cause) {
            super("the reader of standard output has gone", cause);
        }
    }
}
