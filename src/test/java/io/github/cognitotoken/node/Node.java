package io.github.cognitotoken.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** The node and npm on the PATH. */
public final class Node {

    private static final int OLDEST = 18;
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private Node() {}

    /** Aborts a test that runs this program where there is no Node; where {@code CI=true} the test fails. */
    public static void require(String tested) {
        missing("node").ifPresent(reason -> {
            throw unavailable(tested, reason, System.getenv("CI"));
        });
    }

    static RuntimeException unavailable(String tested, String reason, String ci) {
        String message = tested + " cannot run: " + reason;
        return "true".equals(ci) ? new IllegalStateException(message) : new TestAbortedException(message);
    }

    /** Why nothing can be installed and run here; nothing where it can. */
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
        ProcessBuilder npm = new ProcessBuilder(npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        // tests leave the home alone, where npm would keep its cache and logs
        npm.environment()
                .put(
                        "npm_config_cache",
                        folder.resolveSibling("npm").toAbsolutePath().toString());
        run(npm, "");
    }

    /** Runs a script with this as its stdin, and returns its stdout. */
    public static String run(Path script, String input) {
        List<String> command = List.of("node", "--no-deprecation", script.toString());
        return run(
                new ProcessBuilder(command)
                        .directory(script.getParent().toFile())
                        .redirectError(Redirect.INHERIT),
                input);
    }

    /** Runs a script of a package with these files as its arguments; what it prints is in the failure. */
    public static void run(Path script, List<Path> files) {
        List<String> command = new ArrayList<>(List.of("node", "--no-deprecation", script.toString()));
        files.forEach(file -> command.add(file.toString()));
        run(new ProcessBuilder(command).redirectErrorStream(true), "");
    }

    private static String npm() {
        return WINDOWS ? "npm.cmd" : "npm";
    }

    private static String output(String... command) {
        return run(Path.of("").toAbsolutePath(), command);
    }

    private static String run(Path folder, String... command) {
        return run(new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true), "");
    }

    private static String run(ProcessBuilder builder, String input) {
        try {
            Process process = builder.start();
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(UTF_8));
            }
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", builder.command()) + " failed: " + output);
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
