package io.github.cognitotoken.host.terminal;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Prompts on {@code /dev/tty}. Its settings are changed with {@code stty}, since the JDK has no console while standard
 * output is captured. They are restored even if the person presses Ctrl-C.
 */
final class TtyDialogue implements Terminal.Dialogue {

    /** Ctrl-\ would make the JVM print a thread dump in the middle of the question. */
    private static final String[] NO_QUIT = {"stty", "quit", "undef"};

    private static final String[] NO_QUIT_NO_ECHO = {"stty", "quit", "undef", "-echo"};

    /** Without the line discipline, which cuts long lines in silence. */
    private static final String[] NO_LINES = {"stty", "quit", "undef", "-echo", "-icanon", "min", "1", "time", "0"};

    private final FileInputStream in;
    private final FileOutputStream out;

    TtyDialogue(FileInputStream in, FileOutputStream out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public String ask(String prompt, boolean echo) throws IOException {
        Optional<String> saved = prepare(echo);
        Thread onSignal = new Thread(() -> leave(saved));
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            show(prompt);
            return TypedLine.read(in);
        } finally {
            forget(onSignal);
            saved.ifPresent(TtyDialogue::restore);
            if (!echo) {
                show("\n");
            }
        }
    }

    @Override
    public Optional<String> paste(String prompt, BooleanSupplier wanted) throws IOException {
        Optional<String> saved = changed(NO_LINES);
        Thread onSignal = new Thread(() -> leave(saved));
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            show(prompt);
            Optional<byte[]> line = PastedLine.read(in, wanted);
            return line.isEmpty() ? Optional.empty() : Optional.of(TypedLine.pasted(line.get()));
        } finally {
            forget(onSignal);
            saved.ifPresent(TtyDialogue::restore);
        }
    }

    /** Changes the settings; what they were, where they could be changed. */
    private static Optional<String> changed(String... change) {
        try {
            String saved = SystemTool.output("stty", "-g").strip();
            SystemTool.output(change);
            return Optional.of(saved);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Changes the settings for a prompt. Returns the old ones; empty if they cannot be changed. */
    private static Optional<String> prepare(boolean echo) throws Terminal.EchoNotSwitchable {
        try {
            String saved = SystemTool.output("stty", "-g").strip();
            SystemTool.output(echo ? NO_QUIT : NO_QUIT_NO_ECHO);
            return Optional.of(saved);
        } catch (IOException e) {
            if (!echo) {
                throw new Terminal.EchoNotSwitchable("stty: " + e.getMessage(), e);
            }
            return Optional.empty();
        }
    }

    /** Restores the old settings and ends the line after Ctrl-C at a prompt. */
    private void leave(Optional<String> saved) {
        if (!ForegroundGroup.isOurs()) {
            return; // the shell has the terminal back and has restored it itself
        }
        saved.ifPresent(TtyDialogue::restore);
        try {
            show("\n");
        } catch (IOException e) {
            return; // the terminal has gone
        }
    }

    private static void restore(String settings) {
        try {
            SystemTool.output("stty", settings);
        } catch (IOException e) {
            return; // the terminal cannot be restored any more
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the JVM is ending and runs the hook itself
        }
    }

    private void show(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<Terminal.Size> size() {
        try {
            return sizeOf(SystemTool.output("stty", "size"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Reads rows and columns; zero means that the terminal does not know. */
    static Optional<Terminal.Size> sizeOf(String rowsAndColumns) {
        String[] numbers = rowsAndColumns.strip().split(" ", -1);
        try {
            int rows = Integer.parseInt(numbers[0]);
            int columns = Integer.parseInt(numbers[numbers.length - 1]);
            return rows == 0 && columns == 0
                    ? Optional.empty()
                    : Optional.of(new Terminal.Size(orAny(columns), orAny(rows)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static int orAny(int size) {
        return size == 0 ? Integer.MAX_VALUE : size;
    }

    @Override
    public void close() throws IOException {
        in.close();
        out.close();
    }
}
