package io.github.cognitotoken.host.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks that only this user and root can have written a file with commands. OpenSSH makes the same check of {@code
 * authorized_keys} (StrictModes). On Windows the access lists of the folders protect the file.
 */
public final class CommandFileTrust {

    private static final int ROOT = 0;
    private static final int GROUP_OR_OTHERS_WRITE = 0022;
    private static final int STICKY = 01000;

    private final int ownUserId;

    private CommandFileTrust(int ownUserId) {
        this.ownUserId = ownUserId;
    }

    /** Why a file is not trusted. */
    public record Doubt(String reason, String remedy) {}

    /** Why the file is not trusted; empty if it is. The folders of symbolic links are checked, too. */
    public static Optional<Doubt> about(Path file) {
        try {
            Path given = file.toAbsolutePath();
            if (!Files.getFileStore(given).supportsFileAttributeView("unix")
                    && !Files.getFileStore(given).supportsFileAttributeView("posix")) {
                return Optional.empty();
            }
            CommandFileTrust trust = new CommandFileTrust(PosixAccess.findOwnUserId());
            Path real = given.toRealPath();
            return trust.ofFile(real)
                    .or(() -> trust.ofFoldersAbove(real))
                    .or(() -> trust.ofFoldersAbove(realFolder(given).resolve(given.getFileName())));
        } catch (IOException e) {
            return Optional.of(new Doubt("its owner is not known", "check the file's owner and mode"));
        }
    }

    /** Why a new file of this user in that folder would not be safe; empty if it is. */
    static Optional<Doubt> aboutNewFileIn(Path folder) throws IOException {
        if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            return Optional.empty();
        }
        CommandFileTrust trust = new CommandFileTrust(PosixAccess.findOwnUserId());
        Path real = folder.toRealPath();
        Attributes found = attributes(real);
        if (!trust.isTrusted(found.owner())) {
            return Optional.of(new Doubt("its folder belongs to another user", "name a file in a folder of your own"));
        }
        boolean othersCanReplace = (found.mode() & GROUP_OR_OTHERS_WRITE) != 0 && (found.mode() & STICKY) == 0;
        return othersCanReplace
                ? Optional.of(new Doubt("other users can write its folder", "run: chmod go-w '" + real + "'"))
                : trust.ofFoldersAbove(real);
    }

    private static Path realFolder(Path file) {
        try {
            return file.getParent().toRealPath();
        } catch (IOException e) {
            return file.getParent();
        }
    }

    private Optional<Doubt> ofFile(Path file) {
        Attributes found = attributes(file);
        if (!isTrusted(found.owner())) {
            return Optional.of(
                    new Doubt("it belongs to another user", "make it yours: chown \"$(id -u)\" '" + file + "'"));
        }
        return (found.mode() & GROUP_OR_OTHERS_WRITE) == 0
                ? Optional.empty()
                : Optional.of(new Doubt("other users can write it", "run: chmod go-w '" + file + "'"));
    }

    private Optional<Doubt> ofFoldersAbove(Path file) {
        Path child = file;
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            Attributes found = attributes(folder);
            if (!isTrusted(found.owner())) {
                return Optional.of(new Doubt(
                        "the folder " + folder + " above it belongs to another user",
                        "move the file into a folder of your own"));
            }
            boolean keepsOwners =
                    (found.mode() & STICKY) != 0 && isTrusted(attributes(child).owner());
            if ((found.mode() & GROUP_OR_OTHERS_WRITE) != 0 && !keepsOwners) {
                return Optional.of(new Doubt(
                        "other users can write the folder " + folder + " above it",
                        "run: chmod go-w '" + folder + "'"));
            }
            child = folder;
        }
        return Optional.empty();
    }

    private boolean isTrusted(int owner) {
        return List.of(ROOT, ownUserId).contains(owner);
    }

    private record Attributes(int owner, int mode) {}

    /** The owner of a link itself, not of its target. If it cannot be read, the owner is not trusted. */
    private static Attributes attributes(Path path) {
        try {
            Map<String, Object> found = Files.readAttributes(path, "unix:mode,uid", LinkOption.NOFOLLOW_LINKS);
            return new Attributes((Integer) found.get("uid"), (Integer) found.get("mode"));
        } catch (IOException e) {
            return new Attributes(-1, GROUP_OR_OTHERS_WRITE);
        }
    }
}
