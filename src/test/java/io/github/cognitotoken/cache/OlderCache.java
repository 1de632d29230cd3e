package io.github.cognitotoken.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** The folders that version 0.1.0 wrote, as its user has them: see the page beside them. */
public final class OlderCache {

    private static final Path RESOURCES = Path.of("src/test/resources/io/github/cognitotoken/cache/version-0.1.0");

    private OlderCache() {}

    /** Copies the plain one. */
    public static void copyFile(Path folder) {
        copy(RESOURCES.resolve("file"), folder);
    }

    /** Copies the encrypted one. */
    public static void copyKeyring(Path folder) {
        copy(RESOURCES.resolve("keyring"), folder);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectories(to);
            close(to, "rwx------");
            for (Path file : (Iterable<Path>) files::iterator) {
                close(Files.copy(file, to.resolve(file.getFileName())), "rw-------");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Git keeps no such modes. */
    private static void close(Path path, String mode) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }
}
