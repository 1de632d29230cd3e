package io.github.cognitotoken.host.terminal;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The terminal of the person, even if standard input and output are redirected. */
@FunctionalInterface
public interface Terminal {

    /** Opens the controlling terminal; empty if there is none, or if this process may not use it. */
    Optional<Dialogue> open();

    /** Why {@link #open} found none, in words that follow "the password is needed, and". */
    default String absence() {
        return "there is no terminal";
    }

    /** An open terminal. */
    interface Dialogue extends Closeable {

        /**
         * Shows the prompt and reads one line.
         *
         * @param echo whether what is typed may be seen
         * @return the line without its line break; null at the end of input
         * @throws EchoNotSwitchable if the echo cannot be switched off; then nothing was read
         * @throws UnusableLine if the line arrived damaged
         */
        String ask(String prompt, boolean echo) throws IOException;

        /** The size of the terminal; empty if it is not known. */
        default Optional<Size> size() {
            return Optional.empty();
        }
    }

    /** The size of a terminal in characters; the greatest number if it is not known. */
    record Size(int columns, int rows) {}

    /** The terminal would show the typed text. */
    final class EchoNotSwitchable extends IOException {

        private static final long serialVersionUID = 1L;

        EchoNotSwitchable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** A line arrived damaged. The message says how, in words that follow "what you typed". */
    final class UnusableLine extends IOException {

        private static final long serialVersionUID = 1L;

        UnusableLine(String message) {
            super(message);
        }
    }
}
