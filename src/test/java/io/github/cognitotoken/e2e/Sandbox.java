package io.github.cognitotoken.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A home of its own for one program under test, deleted with all others when the test run ends. */
final class Sandbox {

    private static final Path ROOT = root();

    private final Path home;

    Sandbox() {
        home = newFolder("home");
    }

    /** A new folder, deleted when the test run ends. */
    static Path newFolder(String name) {
        try {
            return Files.createTempDirectory(ROOT, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path home() {
        return home;
    }

    Path config() {
        return home.resolve("config/cognito-token/config");
    }

    /** The environment of a program that inherits nothing from the test run. */
    Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("PATH", Program.folder() + ":" + System.getenv("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("HOME", home.toString());
        environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
        environment.put("XDG_CACHE_HOME", home.resolve("cache").toString());
        return environment;
    }

    /** Writes a file that only its owner may read and write. */
    Path write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(String name, String content) {
        return write(home.resolve(name), content.getBytes(UTF_8));
    }

    private static Path root() {
        try {
            Path root = Files.createTempDirectory("cognito-token-e2e").toRealPath();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
