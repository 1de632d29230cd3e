package io.github.cognitotoken.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Lays the distribution into {@code target/cognito-token}: the launchers, the jar, completions and manual pages, and the class-data archive, which is
 * trained last and in this place, because it remembers the jar's path and time stamp.
 */
public final class Distribution {

    private final Path home;
    private final FileTime timestamp;

    private Distribution(Path home, Instant timestamp) {
        this.home = home;
        this.timestamp = FileTime.from(timestamp);
    }

    /** {@code Distribution <src/main/dist> <jar> <home> <time stamp>}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        deleteAll(Path.of(args[2]));
        Distribution distribution =
                new Distribution(Files.createDirectories(Path.of(args[2])).toRealPath(), Instant.parse(args[3]));
        distribution.copy(Path.of(args[0]));
        distribution.copyJar(Path.of(args[1]));
        distribution.copyLicences();
        new Share(distribution.home, args[3].substring(0, 10)).write();
        new Training(distribution.home, Path.of(System.getProperty("java.home"))).run();
    }

    /** An archive of another Java would go into the tarball. */
    private static void deleteAll(Path old) throws IOException {
        if (Files.exists(old)) {
            try (Stream<Path> files = Files.walk(old)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void copy(Path source) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = home.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                if (copy.getParent().endsWith("bin") || copy.endsWith("make-archive")) {
                    makeExecutable(copy);
                }
            }
        }
    }

    /** With the time stamp that the tarball gives to all its files: with another one the archive would be refused. */
    private void copyJar(Path jar) throws IOException {
        Path copy = home.resolve("lib/cognito-token.jar");
        Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(copy, timestamp);
    }

    /** The jar's, where people look for them. */
    private void copyLicences() throws IOException {
        try (JarFile jar = new JarFile(home.resolve("lib/cognito-token.jar").toFile())) {
            for (String name : new String[] {"LICENSE", "NOTICE"}) {
                try (InputStream text = jar.getInputStream(jar.getEntry("META-INF/" + name))) {
                    Files.copy(text, home.resolve(name));
                }
            }
        }
    }

    private static void makeExecutable(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
