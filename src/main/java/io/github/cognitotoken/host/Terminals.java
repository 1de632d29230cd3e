package io.github.cognitotoken.host;

import java.io.Console;
import java.io.IOException;
import java.util.Optional;

/** The terminal of the platform. */
final class Terminals {

    private Terminals() {}

    static Terminal ofThisMachine() {
        return Platform.isWindows() ? Terminals::windowsConsole : TtyDialogue::open;
    }

    private static Optional<Terminal.Dialogue> windowsConsole() {
        return Optional.ofNullable(System.console()).map(ConsoleDialogue::new);
    }

    /** The Windows console, which the JDK hands out while it is not redirected. */
    private record ConsoleDialogue(Console console) implements Terminal.Dialogue {

        @Override
        public String ask(String prompt, boolean echo) throws IOException {
            if (echo) {
                return console.readLine("%s", prompt);
            }
            char[] typed = console.readPassword("%s", prompt);
            return typed == null ? null : new String(typed);
        }

        @Override
        public void close() {
            // the console belongs to the JVM
        }
    }
}
