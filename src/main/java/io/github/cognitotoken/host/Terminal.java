package io.github.cognitotoken.host;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The person's terminal, whatever standard input and output are. */
@FunctionalInterface
public interface Terminal {

    /** Opens the controlling terminal; empty if there is none. */
    Optional<Dialogue> open();

    /** An open terminal. */
    interface Dialogue extends Closeable {

        /**
         * Shows the prompt and reads one line.
         *
         * @param echo whether what is typed may be seen
         * @return the line without its line break; null at the end of input
         * @throws EchoNotSwitchable if the echo cannot be switched off: nothing was read then
         */
        String ask(String prompt, boolean echo) throws IOException;
    }

    /** The terminal would show what is typed. */
    final class EchoNotSwitchable extends IOException {

        private static final long serialVersionUID = 1L;

        EchoNotSwitchable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
