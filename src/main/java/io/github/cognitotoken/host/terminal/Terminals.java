package io.github.cognitotoken.host.terminal;

import io.github.cognitotoken.host.Platform;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The terminal of the platform. */
public final class Terminals {

    private static final int USUAL_COLUMNS = 80;
    /** The width of a terminal that does not report one. */
    private static final int WIDEST = 1000;

    private Terminals() {}

    /** The terminal for prompts on this machine. */
    public static Terminal ofThisMachine() {
        return Platform.isWindows() ? Terminals::windowsConsole : new ControllingTerminal();
    }

    /**
     * Whether a progress line may be painted on standard error. Not from the background, where it would damage the
     * prompt of the shell. Not on Windows, where a terminal cannot be detected.
     */
    public static boolean isStderrShown() {
        return isTerminal(2) && ForegroundGroup.isOurs();
    }

    /** The width of the terminal at standard output; 80 if there is none, or if it is not known. */
    public static int columns() {
        if (!isTerminal(1)) {
            return USUAL_COLUMNS;
        }
        try {
            return TtyDialogue.sizeOf(SystemTool.output("stty", "size"))
                    .map(Terminal.Size::columns)
                    .filter(columns -> columns <= WIDEST)
                    .orElse(USUAL_COLUMNS);
        } catch (IOException e) {
            return USUAL_COLUMNS;
        }
    }

    private static boolean isTerminal(int descriptor) {
        try {
            String device = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return !Platform.isWindows() && shellSaysTerminal(descriptor);
        }
    }

    private static boolean shellSaysTerminal(int descriptor) {
        try {
            return new ProcessBuilder("/bin/sh", "-c", "test -t " + descriptor)
                            .inheritIO()
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

    /** JDK 22 to 24 return another kind of console, even if no person is there. */
    private static Optional<Terminal.Dialogue> windowsConsole() {
        System.setProperty("jdk.console", "java.base");
        return Optional.ofNullable(System.console()).map(ConsoleDialogue::new);
    }

    /** The Windows console, which the JDK returns if it is not redirected. */
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
