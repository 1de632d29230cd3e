package io.github.cognitotoken.host.terminal;

import io.github.cognitotoken.host.Platform;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The terminal of the platform. */
public final class Terminals {

    private Terminals() {}

    /** The terminal that a person on this machine can be asked at. */
    public static Terminal ofThisMachine() {
        return Platform.isWindows() ? Terminals::windowsConsole : new ControllingTerminal();
    }

    /**
     * Whether standard error is a terminal that is ours to paint on: not from the background, where the next prompt of
     * the shell is. On Windows nothing tells, and it counts as none.
     */
    public static boolean isStderrShown() {
        return isStderrTerminal() && ForegroundGroup.isOurs();
    }

    private static boolean isStderrTerminal() {
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

    /** JDK 22 to 24 hand out a console of another kind, which is there without a person as well. */
    private static Optional<Terminal.Dialogue> windowsConsole() {
        System.setProperty("jdk.console", "java.base");
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
