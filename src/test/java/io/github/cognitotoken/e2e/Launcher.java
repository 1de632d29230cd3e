package io.github.cognitotoken.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A command to run, in an environment that holds nothing but what the test gives and the Java of this build. */
public final class Launcher {

    private final List<String> command;
    private final Map<String, String> environment = new TreeMap<>();
    private Path folder = Path.of("").toAbsolutePath();
    private int limitSeconds = 60;

    private Launcher(List<String> command) {
        this.command = command;
        environment.put("PATH", System.getenv("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
    }

    /** The launcher of the distribution in this folder. */
    public static Launcher of(Path home) {
        return command(home.resolve("bin/cognito-token").toString());
    }

    public static Launcher command(String... words) {
        return new Launcher(List.of(words));
    }

    public Launcher with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public Launcher without(String variable) {
        environment.remove(variable);
        return this;
    }

    public Launcher in(Path workingFolder) {
        this.folder = workingFolder;
        return this;
    }

    /** For what takes longer than a run of the program. */
    public Launcher within(int seconds) {
        limitSeconds = seconds;
        return this;
    }

    public Outcome run(String... arguments) {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile("stdout", null);
            Path err = Files.createTempFile("stderr", null);
            try {
                int code = finish(start(line, out, err), line);
                return new Outcome(code, Files.readString(out), Files.readString(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start(List<String> line, Path out, Path err) throws IOException {
        ProcessBuilder process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        process.environment().clear();
        process.environment().putAll(environment);
        Process started = process.start();
        started.getOutputStream().close();
        return started;
    }

    private int finish(Process process, List<String> line) {
        try {
            if (process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new AssertionError("did not end: " + line);
    }

    /** What a finished run left. */
    public record Outcome(int code, String stdout, String stderr) {}
}
