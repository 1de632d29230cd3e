package io.github.cognitotoken.host.terminal;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

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

        /**
         * Shows the prompt and reads a line that may be longer than a terminal passes on, and that is not shown.
         *
         * @param wanted asked again and again: when it says no, the reading ends
         * @return the line; empty if it is not wanted any more, or there is no more input
         * @throws UnusableLine as for {@link #ask}
         */
        default Optional<String> paste(String prompt, BooleanSupplier wanted) throws IOException {
            return AbandonedRead.of(() -> ask(prompt, true), wanted);
        }

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
