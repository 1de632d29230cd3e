package io.github.cognitotoken.e2e;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a command in a session of its own, so that it has no controlling terminal, and waits for its end. */
final class Child {

    /** More than the third of three sign-ins at once has to wait for its TOTP code. */
    private static final int LIMIT_SECONDS = 120;

    private final Map<String, String> environment;
    private final Path folder;
    private final byte[] stdin;

    Child(Map<String, String> environment, Path folder, byte[] stdin) {
        this.environment = environment;
        this.folder = folder;
        this.stdin = stdin;
    }

    Outcome run(List<String> command) {
        try {
            Path stdout = Files.createTempFile("stdout", null);
            Path stderr = Files.createTempFile("stderr", null);
            try {
                int code = exitCode(start(command, stdout, stderr), command);
                return new Outcome(command, code, Files.readString(stdout), Files.readString(stderr));
            } finally {
                Files.delete(stdout);
                Files.delete(stderr);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start(List<String> command, Path stdout, Path stderr) throws IOException {
        List<String> detached = new ArrayList<>(List.of("setsid", "-w"));
        detached.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(detached)
                .directory(folder.toFile())
                .redirectOutput(stdout.toFile())
                .redirectError(stderr.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (OutputStream input = process.getOutputStream()) {
            input.write(stdin);
        } catch (IOException e) {
            return process; // it ended without reading its input, as it may
        }
        return process;
    }

    private static int exitCode(Process process, List<String> command) {
        try {
            if (process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        throw new AssertionError("still running after " + LIMIT_SECONDS + " seconds: " + command);
    }
}
