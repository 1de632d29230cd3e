package io.github.cognitotoken.host.file;

import io.github.cognitotoken.host.Pause;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;

/**
 * A file that both this program and its user edit. While it is open, no other run of this program changes it. A
 * symbolic link stays a link: its target is changed.
 */
public final class EditedFile implements AutoCloseable {

    private static final int LINKS = 40;
    private static final String POSIX = "posix";

    private final Path target;
    private final EditLock lock;

    private EditedFile(Path target, EditLock lock) {
        this.target = target;
        this.lock = lock;
    }

    /**
     * Opens the file, which need not exist. A missing folder is made for the owner only.
     *
     * @throws IOException if it is not a regular file, or this user may not write it
     */
    public static EditedFile open(Path path, Pause pause) throws IOException {
        return open(path, pause, EditLock.LIMIT, LockFile.Locking.SYSTEM);
    }

    static EditedFile open(Path path, Pause pause, Duration limit, LockFile.Locking locking) throws IOException {
        Path target = followed(path.toAbsolutePath());
        if (Files.exists(target)) {
            require(Files.isRegularFile(target), target, "it is no regular file");
            require(Files.isWritable(target), target, "it is read-only");
        } else {
            AccessRules.of(target.getFileSystem()).makeFolders(target.getParent());
        }
        return new EditedFile(target, EditLock.take(target, pause, limit, locking));
    }

    /** The file itself, with all links resolved. */
    public Path target() {
        return target;
    }

    /**
     * Replaces the content atomically and durably. The mode stays; a new file is readable by its owner only.
     *
     * @param forOwnerOnly whether only the owner may read the content: then the permissions of others are removed
     * @throws IOException if it cannot be written; then the old content stays
     */
    public void replace(byte[] content, boolean forOwnerOnly) throws IOException {
        Path temporary = target.resolveSibling("." + DurableFile.temporaryName(String.valueOf(target.getFileName())));
        new DurableFile(DurableFile.Disk.SYSTEM)
                .replace(target, temporary, content, AccessRules.of(target.getFileSystem()), written -> {
                    if (Files.exists(target) && !forOwnerOnly) {
                        copyMode(written);
                    }
                });
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private void copyMode(Path temporary) throws IOException {
        if (target.getFileSystem().supportedFileAttributeViews().contains(POSIX)) {
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(target);
            mode.addAll(PosixFilePermissions.fromString("rw-------"));
            Files.setPosixFilePermissions(temporary, mode);
        }
    }

    /** The end of a chain of links, which need not exist. */
    private static Path followed(Path path) throws IOException {
        Path end = path;
        for (int links = 0; Files.isSymbolicLink(end); links++) {
            require(links < LINKS, path, "too many symbolic links");
            end = end.resolveSibling(Files.readSymbolicLink(end));
        }
        return Files.exists(end) ? end.toRealPath() : end;
    }

    private static void require(boolean condition, Path path, String otherwise) throws IOException {
        if (!condition) {
            throw new FileSystemException(path.toString(), null, otherwise);
        }
    }
}
