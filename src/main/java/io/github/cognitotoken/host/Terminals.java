package io.github.cognitotoken.host;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The terminal of the platform. */
final class Terminals {

    private Terminals() {}

    static Terminal ofThisMachine() {
        return Platform.isWindows() ? Terminals::windowsConsole : TtyDialogue::open;
    }

    /** Whether standard error is a terminal; on Windows nothing tells, and it counts as none. */
    static boolean isStderrShown() {
        try {
            String device = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return !Platform.isWindows() && shellSaysStderrIsTerminal();
        }
    }

    private static boolean shellSaysStderrIsTerminal() {
        try {
            return new ProcessBuilder("/bin/sh", "-c", "test -t 2")
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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
