package io.github.cognitotoken.host.terminal;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The person's terminal, whatever standard input and output are. */
@FunctionalInterface
public interface Terminal {

    /** Opens the controlling terminal; empty if there is none, or if it is not ours to use. */
    Optional<Dialogue> open();

    /** Why {@link #open} found none, in words that follow "the password is needed, and". */
    default String absence() {
        return "there is no terminal to ask at";
    }

    /** An open terminal. */
    interface Dialogue extends Closeable {

        /**
         * Shows the prompt and reads one line.
         *
         * @param echo whether what is typed may be seen
         * @return the line without its line break; null at the end of input
         * @throws EchoNotSwitchable if the echo cannot be switched off: nothing was read then
         * @throws UnusableLine if what was typed cannot be what the person meant
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

        /** How much the terminal can show; empty if it does not tell. */
        default Optional<Size> size() {
            return Optional.empty();
        }
    }

    /** The size of a terminal in characters; the greatest number where it does not tell. */
    record Size(int columns, int rows) {}

    /** The terminal would show what is typed. */
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
