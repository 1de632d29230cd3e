package io.github.cognitotoken.e2e;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs a command in a session of its own, so that it has no controlling terminal. */
final class Child {

    /** Found by the PATH of the tests, as that of the program may lead nowhere. */
    private static final String SETSID = Stream.of(System.getenv("PATH").split(":"))
            .map(folder -> Path.of(folder, "setsid"))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst()
            .orElse("setsid");

    private final Map<String, String> environment;
    private final Path folder;
    private final byte[] stdin;

    Child(Map<String, String> environment, Path folder, byte[] stdin) {
        this.environment = environment;
        this.folder = folder;
        this.stdin = stdin;
    }

    Outcome run(List<String> command) {
        return start(command).ends();
    }

    /** Starts it and does not wait. */
    Running start(List<String> command) {
        try {
            Path stdout = Files.createTempFile("stdout", null);
            Path stderr = Files.createTempFile("stderr", null);
            return new Running(command, start(command, stdout, stderr), stdout, stderr);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start(List<String> command, Path stdout, Path stderr) throws IOException {
        // a build that runs in the background of a shell has SIGINT ignored, below nohup SIGHUP, and so have its
        // children
        List<String> detached = new ArrayList<>(List.of("env", "--default-signal", SETSID, "-w"));
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
}
