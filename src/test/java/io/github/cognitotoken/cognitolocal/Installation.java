package io.github.cognitotoken.cognitolocal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * cognito-local under {@code target}, as the lock file under {@code src/test/cognito-local} pins it. It is installed
 * anew only after the lock file has changed.
 */
final class Installation {

    private static final Path SOURCE = Path.of("src", "test", "cognito-local");
    private static final Path TARGET = Path.of("target", "cognito-local");
    private static final String LOCK_FILE = "package-lock.json";

    private Installation() {}

    /** The program for node to run. */
    static Path program() {
        Path done = TARGET.resolve("installed-" + LOCK_FILE);
        try {
            if (!Files.exists(done) || Files.mismatch(done, SOURCE.resolve(LOCK_FILE)) >= 0) {
                Files.createDirectories(TARGET);
                copy("package.json", TARGET.resolve("package.json"));
                copy(LOCK_FILE, TARGET.resolve(LOCK_FILE));
                Node.install(TARGET);
                copy(LOCK_FILE, done);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TARGET.resolve(Path.of("node_modules", "cognito-local", "lib", "bin", "start.js"))
                .toAbsolutePath();
    }

    private static void copy(String name, Path to) throws IOException {
        Files.copy(SOURCE.resolve(name), to, StandardCopyOption.REPLACE_EXISTING);
    }
}
