package io.github.cognitotoken.e2e;

import io.github.cognitotoken.Main;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.host.process.Signals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the program inside the test's own process, where it has no terminal; its commands are real processes. */
final class InProcess {

    private final Map<String, String> environment;
    private final Path folder;
    private final byte[] stdin;

    InProcess(Map<String, String> environment, Path folder, byte[] stdin) {
        this.environment = environment;
        this.folder = folder;
        this.stdin = stdin;
    }

    Outcome run(String... arguments) {
        try {
            // a file, since the children of the program write to it as well
            Path stderr = Files.createTempFile("stderr", null);
            Path output = Files.createTempFile("stdout", null);
            try (OutputStream err = Files.newOutputStream(stderr, StandardOpenOption.APPEND)) {
                ByteArrayOutputStream stdout = new ByteArrayOutputStream();
                int code = Main.run(host(stdout, err, stderr, output), arguments);
                String said = Files.readString(stderr);
                String printed = stdout.toString(StandardCharsets.UTF_8) + Files.readString(output);
                return new Outcome(List.of(arguments), code, printed, said);
            } finally {
                Files.delete(output);
                Files.delete(stderr);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Host host(OutputStream stdout, OutputStream err, Path stderr, Path output) {
        Instant started = Instant.now();
        return Host.builder()
                .stdin(new ByteArrayInputStream(stdin))
                .stdout(stdout)
                .stderr(err)
                .environment(environment::get)
                .terminal(Optional::empty)
                .children(child -> prepare(child, stderr, output))
                .signals(Signals.NONE)
                .started(() -> started)
                .stderrIsTerminal(() -> false)
                .columns(() -> 80)
                .build();
    }

    private void prepare(ProcessBuilder child, Path stderr, Path output) {
        child.directory(folder.toFile());
        child.environment().clear();
        child.environment().putAll(environment);
        if (child.redirectError().equals(ProcessBuilder.Redirect.INHERIT)) {
            child.redirectError(ProcessBuilder.Redirect.appendTo(stderr.toFile()));
        }
        if (child.redirectOutput().equals(ProcessBuilder.Redirect.INHERIT)) {
            child.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        }
        if (child.redirectInput().equals(ProcessBuilder.Redirect.INHERIT)) {
            child.redirectInput(input().toFile());
        }
    }

    /** Standard input as a file, for a child that inherits it. */
    private Path input() {
        try {
            return Files.write(Sandbox.newFolder("stdin").resolve("stdin"), stdin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
