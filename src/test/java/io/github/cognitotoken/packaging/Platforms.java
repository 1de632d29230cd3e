package io.github.cognitotoken.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The table {@code src/packaging/platforms}. */
final class Platforms {

    static final String VERSION = "0.1.0";

    private Platforms() {}

    /** A row; {@code npm} and what follows are {@code -} where there is no npm package. */
    record Platform(String name, String file, String npm, String os, String cpu, String libc) {}

    static List<Platform> all() {
        try {
            return Files.readAllLines(Path.of("src/packaging/platforms")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" +"))
                    .map(row ->
                            new Platform(row[0], row[1].replace("VERSION", VERSION), row[2], row[3], row[4], row[5]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Platform named(String name) {
        return all().stream()
                .filter(platform -> platform.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
