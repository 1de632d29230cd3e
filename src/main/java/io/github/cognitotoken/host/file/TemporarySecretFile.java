package io.github.cognitotoken.host.file;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Environment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file with a secret for a program that this one runs, in a new folder that only its owner can enter. It is deleted when
 * this is closed, and at the end of this process.
 */
public final class TemporarySecretFile implements AutoCloseable {

    private static final String PREFIX = "cognito-token-";

    private final Path file;
    private final Thread deletion = new Thread(this::delete, "deletion of a temporary file");

    private TemporarySecretFile(Path file) {
        this.file = file;
    }

    /**
     * Makes the file: in memory where the system has a place for that, else in the folder for temporary files.
     *
     * @throws Failure if it cannot be written anywhere
     */
    public static TemporarySecretFile create(Environment environment, String name, String content) {
        IOException last = null;
        for (Path parent : parents(environment)) {
            try {
                return in(parent, name, content);
            } catch (IOException e) {
                last = e;
            }
        }
        throw Failure.configuration(
                        "no temporary file can be written"
                                + (last == null ? "" : ": " + ExternalText.of(String.valueOf(last.getMessage()))),
                        "set TMPDIR to a folder that you can write")
                .causedBy(last);
    }

    private static List<Path> parents(Environment environment) {
        List<Path> parents = new ArrayList<>();
        for (String name : List.of("XDG_RUNTIME_DIR", "TMPDIR")) {
            environment.get(name).flatMap(TemporarySecretFile::folder).ifPresent(parents::add);
        }
        folder(System.getProperty("java.io.tmpdir", "")).ifPresent(parents::add);
        return parents;
    }

    private static Optional<Path> folder(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Path::isAbsolute).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static TemporarySecretFile in(Path parent, String name, String content) throws IOException {
        AccessRules access = AccessRules.of(parent.getFileSystem());
        Path folder = Files.createTempDirectory(parent, PREFIX, access.forFolder());
        TemporarySecretFile made = new TemporarySecretFile(folder.resolve(name));
        Runtime.getRuntime().addShutdownHook(made.deletion);
        try {
            access.settle(folder, true);
            Files.createFile(made.file, access.forFile());
            access.settle(made.file, false);
            Files.write(made.file, content.getBytes(StandardCharsets.UTF_8));
            return made;
        } catch (IOException e) {
            made.close();
            throw e;
        }
    }

    public Path path() {
        return file;
    }

    @Override
    public void close() {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(deletion);
        } catch (IllegalStateException e) {
            return; // the end has begun, and the hook runs
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
        } catch (IOException e) {
            return; // nobody else can read it
        }
    }
}
