package io.github.cognitotoken;

import io.github.cognitotoken.cli.command.ErrorHandler;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.host.Redaction;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The archive of class data that the launcher starts with, made by one Java, beside the jar, of the classes that the build
 * saw in use. The build makes it, and so does {@code lib/make-archive}: before JDK 19 an archive counts only in the folder
 * where it was made, and one of another Java never does.
 */
public final class ClassArchive {

    /** JDK 18 and earlier compare the jar's path with that of the day on which the archive was made. */
    private static final int MOVABLE_SINCE = 19;

    /** From here on a list of classes also has lines about what is resolved and linked in the archive. */
    private static final int LINKED_SINCE = 24;

    /**
     * The variables that a Java needs: for the encoding of file names, and to start at all on Windows. Others may be a
     * password, or options for Java.
     */
    private static final Set<String> INHERITED = Set.of("LC_ALL", "SystemRoot");

    private final Path lib;
    private final Path java;

    /**
     * An archive that is not made yet.
     *
     * @param lib the folder of the jar
     * @param java the home of a Java
     */
    public ClassArchive(Path lib, Path java) {
        this.lib = lib;
        this.java = java;
    }

    /** Makes the archive for the Java that runs this, beside the jar that this comes from. */
    public static void main(String[] args) throws URISyntaxException {
        Host host = Host.system();
        Diagnostics diagnostics = new Diagnostics(host.stderr(), new Redaction());
        int code = 0;
        try {
            Path jar = Path.of(ClassArchive.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path home = Path.of(System.getProperty("java.home"));
            new ClassArchive(jar.getParent(), home).make(Runtime.version().feature());
            diagnostics.note("cognito-token starts with a class-data archive for the Java in " + home);
        } catch (IOException | InterruptedException | RuntimeException e) {
            code = new ErrorHandler(diagnostics).handle(e);
        }
        System.exit(code);
    }

    /**
     * Makes the archive under another name and renames it, so that no run meets half of one.
     *
     * @param feature the feature version of the Java
     */
    public void make(int feature) throws IOException, InterruptedException {
        Path list = lib.resolve("classes");
        if (!Files.isReadable(list)) {
            throw Failure.configuration(list + " is missing", "unpack the whole distribution again");
        }
        Path classes = newFile();
        Path archive = newFile();
        try {
            Files.write(classes, known(list, feature));
            dump(classes, archive, feature);
            check(archive);
            replace(archive, "cognito-token.jsa");
            Files.writeString(
                    classes, version() + "\n" + (feature < MOVABLE_SINCE ? lib.toRealPath() : "anywhere") + "\n");
            // later than the archive: the launcher passes over one that was changed since
            replace(classes, "archive");
        } finally {
            Files.deleteIfExists(classes);
            Files.deleteIfExists(archive);
        }
    }

    private Path newFile() throws IOException {
        try {
            return Files.createTempFile(lib, "new-archive", ".tmp");
        } catch (IOException e) {
            throw Failure.configuration(
                            "cannot write in " + lib,
                            "run this as the owner of the folder; without an archive the program works, but starts slower")
                    .causedBy(e);
        }
    }

    private static List<String> known(Path list, int feature) throws IOException {
        try (Stream<String> lines = Files.lines(list)) {
            return lines.filter(line -> feature >= LINKED_SINCE || !line.startsWith("@") || line.startsWith("@lambda-"))
                    .toList();
        }
    }

    private void dump(Path classes, Path archive, int feature) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(
                List.of("-Xshare:dump", "-XX:SharedClassListFile=" + classes, "-XX:SharedArchiveFile=" + archive));
        if (feature >= LINKED_SINCE) {
            options.add("-XX:+AOTClassLinking");
        }
        run(options, List.of());
    }

    /** JDK 17 takes classes of a folder for foreign ones if its name is another one in a URL. */
    private void check(Path archive) throws IOException, InterruptedException {
        String loaded = run(
                List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:class+load:stdout"),
                List.of(Main.class.getName(), "--version"));
        if (!loaded.contains(Main.class.getName() + " source: shared objects file")) {
            throw Failure.configuration(
                    "the Java in " + java + " makes no archive for " + lib,
                    "move the distribution to a folder with only letters and digits in its name, or run it on a newer Java");
        }
    }

    /** Runs that Java on the jar, as the launcher does, and returns what it says. */
    private String run(List<String> options, List<String> mainAndArguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                java.resolve("bin/java").toString(), "@" + lib.resolve("java.options"), "-Xlog:all=error:stdout"));
        line.addAll(options);
        line.addAll(List.of("-cp", lib.resolve("cognito-token.jar").toString()));
        line.addAll(mainAndArguments);
        Path said = newFile();
        try {
            ProcessBuilder process =
                    new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile());
            process.environment().keySet().removeIf(name -> !INHERITED.contains(name));
            int code = process.start().waitFor();
            String text = Files.readString(said);
            if (code != 0) {
                throw new IOException("exit code " + code + " from " + line + ":\n" + text);
            }
            return text;
        } finally {
            Files.delete(said);
        }
    }

    /** As the launcher reads it, which is not always the same as the property {@code java.version}. */
    private String version() throws IOException {
        Path release = java.resolve("release");
        if (!Files.isReadable(release)) {
            return "unknown";
        }
        try (Stream<String> lines = Files.lines(release)) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.substring(line.indexOf('=') + 1).replace("\"", ""))
                    .findFirst()
                    .orElse("unknown");
        }
    }

    /** Readable for every user of the distribution, whatever the umask is. */
    private void replace(Path file, String name) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
        Files.move(file, lib.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
