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
 * A file of the user's that this program changes now and then, and the user with an editor. While it is open no other
 * run of this program changes it. A symbolic link to it stays one: what it leads to is changed.
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
     * Opens the file, which need not be there; its folder is created, for the owner only, if it is not.
     *
     * @throws IOException if it is something else than a file, or this run may not write it
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

    /** The file itself, behind all links. */
    public Path target() {
        return target;
    }

    /**
     * Puts content in the place of the file's, for a reader wholly or not at all, so that it survives a power failure. The
     * mode stays; a new file is the owner's only.
     *
     * @param forOwnerOnly whether the content is not for others: then the file is closed to them
     * @throws IOException if it cannot be written; the old content stands then
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

    /** The end of a chain of links, which need not be there. */
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
