package io.github.cognitotoken.cognitolocal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The node and npm on the PATH. */
final class Node {

    private static final int OLDEST = 18;
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private Node() {}

    /** Why cognito-local cannot be installed and run here; nothing where it can. */
    static Optional<String> missing(String program) {
        try {
            String version = output(program, "--version"); // v20.1.0
            if (Integer.parseInt(version.substring(1, version.indexOf('.'))) < OLDEST) {
                return Optional.of("it needs Node " + OLDEST + " or later, this is " + version);
            }
            output(npm(), "--version");
            return Optional.empty();
        } catch (UncheckedIOException e) { // not found, or not able to say its version
            return Optional.of(e.getCause().getMessage());
        }
    }

    /** Installs exactly what the lock file in this folder says. */
    static void install(Path folder) {
        run(folder, npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    }

    private static String npm() {
        return WINDOWS ? "npm.cmd" : "npm";
    }

    private static String output(String... command) {
        return run(Path.of("").toAbsolutePath(), command);
    }

    private static String run(Path folder, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", List.of(command)) + " failed: " + output);
            }
            return output.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
