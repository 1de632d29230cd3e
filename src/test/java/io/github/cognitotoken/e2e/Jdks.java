package io.github.cognitotoken.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The JDKs of this machine: the one that runs the tests, and others in the places that CI and Linux systems use. */
public final class Jdks {

    private static final Path CURRENT = Path.of(System.getProperty("java.home"));
    private static final Path SYSTEM = Path.of("/usr/lib/jvm");

    private Jdks() {}

    /** One of this feature version or a later one; the one that runs the tests if it is. */
    public static Optional<Path> since(int feature) {
        return Stream.concat(Stream.of(CURRENT), others())
                .filter(home -> feature(home) >= feature)
                .findFirst();
    }

    /** One of another feature version than that of the one that runs the tests. */
    public static Optional<Path> another() {
        return others().filter(home -> feature(home) >= 17 && feature(home) != feature(CURRENT))
                .findFirst();
    }

    private static Stream<Path> others() {
        Stream<Path> named = Stream.of("JAVA_HOME_25", "JAVA_HOME_25_X64", "JAVA_HOME_25_ARM64", "JAVA_HOME_17_X64")
                .map(System::getenv)
                .filter(Objects::nonNull)
                .map(Path::of);
        return Stream.concat(named, installed().stream()).filter(home -> Files.isExecutable(home.resolve("bin/jlink")));
    }

    private static List<Path> installed() {
        if (!Files.isDirectory(SYSTEM)) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(SYSTEM)) {
            return homes.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int feature(Path home) {
        Path release = home.resolve("release");
        if (!Files.isReadable(release)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(release)) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceFirst("JAVA_VERSION=\"?([0-9]+).*", "$1"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
