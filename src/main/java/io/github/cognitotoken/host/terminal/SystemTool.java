package io.github.cognitotoken.host.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Runs a system program on the terminal, such as {@code stty}. It inherits only the variable PATH. */
final class SystemTool {

    /** The controlling terminal. */
    static final File TTY = new File("/dev/tty");

    private static final String PATH = "PATH";

    private SystemTool() {}

    /**
     * Runs it to its end.
     *
     * @throws IOException if it cannot be started or fails
     */
    static String output(String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectInput(TTY).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> !name.equals(PATH));
        Process process = builder.start();
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
}
