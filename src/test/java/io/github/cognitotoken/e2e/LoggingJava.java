package io.github.cognitotoken.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** This Java, which tells as well which classes it loads and where from. */
public final class LoggingJava {

    private LoggingJava() {}

    /**
     * Makes one.
     *
     * @param folder where it is laid; its path is for JAVA_HOME
     * @param log the file that it writes to, by an option that comes after the launcher's own
     */
    static Path in(Path folder, Path log) throws IOException {
        return of(Path.of(System.getProperty("java.home")), folder, log, "");
    }

    /** The same of another Java. */
    public static Path of(Path java, Path folder, Path log) throws IOException {
        return of(java, folder, log, "");
    }

    /** One that loads a class when it is used, and not all classes of the archive at its start, as JDK 24 and later do. */
    static Path withoutArchive(Path folder, Path log) throws IOException {
        return of(Path.of(System.getProperty("java.home")), folder, log, "-Xshare:off");
    }

    private static Path of(Path real, Path folder, Path log, String options) throws IOException {
        Path java = folder.resolve("logging-java");
        Path program = Files.createDirectories(java.resolve("bin")).resolve("java");
        Files.copy(real.resolve("release"), java.resolve("release"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(program, """
                #!/bin/sh
                for argument; do
                    shift
                    [ "$argument" != -cp ] || set -- "$@" '-Xlog:class+load:file=%s' %s
                    set -- "$@" "$argument"
                done
                exec '%s/bin/java' "$@"
                """.formatted(log, options, real));
        if (!program.toFile().setExecutable(true)) {
            throw new IOException("not made executable: " + program);
        }
        return java;
    }
}
