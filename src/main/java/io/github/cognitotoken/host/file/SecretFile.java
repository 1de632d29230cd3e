package io.github.cognitotoken.host.file;

import io.github.cognitotoken.failure.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A file with one secret for another program, at a path that the user chose. Only its owner can read it. A reader finds
 * either the old or the new content.
 */
public final class SecretFile {

    private static final int MAX_BYTES = 64 * 1024;

    private final Path path;
    private final AccessRules access;

    private SecretFile(Path path) {
        this.path = path;
        this.access = AccessRules.of(path.getFileSystem());
    }

    /**
     * The file at that path. Nothing is written yet.
     *
     * @param named the option that names it
     * @param ours whether a file with that content may be replaced and deleted
     * @throws Failure of kind {@code USAGE} if there is another file, or if other users could replace the file
     */
    public static SecretFile at(String path, String named, Predicate<String> ours) {
        try {
            SecretFile file = new SecretFile(Path.of(path).toAbsolutePath());
            file.requireOwnFolder(named);
            file.requireReplaceable(named, ours);
            return file;
        } catch (InvalidPathException e) {
            throw Failure.usage("the file from " + named + " is not a path", "name a file that does not exist yet");
        } catch (IOException e) {
            throw Failure.usage(
                            "the file from " + named + " cannot be used: " + e.getMessage(),
                            "name a file that does not exist yet, in a folder of your own")
                    .causedBy(e);
        }
    }

    public Path path() {
        return path;
    }

    /** Replaces the content atomically. */
    public void write(String secret) throws IOException {
        new DurableFile(DurableFile.Disk.SYSTEM)
                .replace(
                        path,
                        path.resolveSibling("." + DurableFile.temporaryName(String.valueOf(path.getFileName()))),
                        secret.getBytes(StandardCharsets.UTF_8),
                        access,
                        temporary -> {});
    }

    /** Deletes it if it is there. */
    public void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    private void requireOwnFolder(String named) throws IOException {
        Path folder = path.getParent();
        if (folder == null || path.getFileName() == null || !Files.isDirectory(folder)) {
            throw Failure.usage(
                    "the folder of the file from " + named + " does not exist",
                    "make the folder, or name another file");
        }
        Optional<CommandFileTrust.Doubt> doubt = CommandFileTrust.aboutNewFileIn(folder);
        if (doubt.isPresent()) {
            throw Failure.usage(
                    "the file from " + named + " would not be safe: "
                            + doubt.get().reason(),
                    doubt.get().remedy());
        }
    }

    private void requireReplaceable(String named, Predicate<String> ours) throws IOException {
        Optional<AccessRules.Found> found = access.inspect(path);
        if (found.isEmpty()) {
            return;
        }
        Trusted.requireOwnFile(found.get());
        boolean replaceable = found.get().size() <= MAX_BYTES
                && ours.test(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
        if (!replaceable) {
            throw Failure.usage(
                    "the file from " + named + " exists and holds something else than a token",
                    "name a file that does not exist yet: it is deleted at the end");
        }
    }
}
