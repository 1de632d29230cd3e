package io.github.cognitotoken.host;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code /dev/tty}. The echo is switched by {@code stty}, since the JDK's console is absent when standard output is
 * captured, and is switched on again also when the person presses Ctrl-C.
 */
final class TtyDialogue implements Terminal.Dialogue {

    private static final File DEVICE = new File("/dev/tty");

    private final FileInputStream in;
    private final FileOutputStream out;

    private TtyDialogue(FileInputStream in, FileOutputStream out) {
        this.in = in;
        this.out = out;
    }

    static Optional<Terminal.Dialogue> open() {
        try {
            FileInputStream in = new FileInputStream(DEVICE);
            try {
                return Optional.of(new TtyDialogue(in, new FileOutputStream(DEVICE)));
            } catch (IOException e) {
                in.close();
                return Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty(); // no controlling terminal: ENXIO
        }
    }

    @Override
    public String ask(String prompt, boolean echo) throws IOException {
        if (echo) {
            show(prompt);
            return readLine();
        }
        String saved = saveSettings();
        Thread restoreOnSignal = new Thread(() -> restore(saved));
        Runtime.getRuntime().addShutdownHook(restoreOnSignal);
        try {
            hideTyping();
            show(prompt);
            return readLine();
        } finally {
            restore(saved);
            show("\n");
            forget(restoreOnSignal);
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

    private String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8);
            }
            line.write(b);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static String saveSettings() throws IOException {
        try {
            return stty("-g").trim();
        } catch (IOException e) {
            throw new Terminal.EchoNotSwitchable("stty -g: " + e.getMessage(), e);
        }
    }

    private static void hideTyping() throws IOException {
        try {
            stty("-echo");
        } catch (IOException e) {
            throw new Terminal.EchoNotSwitchable("stty -echo: " + e.getMessage(), e);
        }
    }

    private static void restore(String settings) {
        try {
            stty(settings);
        } catch (IOException e) {
            return; // nothing more can be done for the terminal
        }
    }

    private static String stty(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("stty"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectInput(DEVICE)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("exit code " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return output;
    }

    @Override
    public void close() throws IOException {
        in.close();
        out.close();
    }
}
