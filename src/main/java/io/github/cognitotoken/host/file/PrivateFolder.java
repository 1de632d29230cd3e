package io.github.cognitotoken.host.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A folder of small files that only its owner can read or write: folder 0700, files 0600, on Windows access lists with
 * only the owner. Symbolic links are not followed, neither for the folder nor for its files. The user's own files and
 * folders with wider permissions are tightened, with a warning. Those of other users are not used.
 */
public final class PrivateFolder {

    /** The largest file that is read or written, in bytes: files with tokens are far smaller. */
    static final int MAX_BYTES = 512 * 1024;

    private final Path folder;
    private final AccessRules access;
    private final DurableFile.Disk disk;
    private final LockFile.Locking locking;
    private final Consumer<String> tightened;
    private final Predicate<String> ours;
    private boolean checked;

    /**
     * @param tightened receives a warning if permissions were tightened
     * @param ours whether this program makes files of that name in this folder
     */
    public PrivateFolder(Path folder, Consumer<String> tightened, Predicate<String> ours) {
        this(folder, LockFile.Locking.SYSTEM, tightened, ours);
    }

    /** The same with other locks than the system's. */
    public PrivateFolder(Path folder, LockFile.Locking locking, Consumer<String> tightened, Predicate<String> ours) {
        this(folder, AccessRules.of(folder.getFileSystem()), DurableFile.Disk.SYSTEM, locking, tightened, ours);
    }

    PrivateFolder(
            Path folder,
            AccessRules access,
            DurableFile.Disk disk,
            LockFile.Locking locking,
            Consumer<String> tightened,
            Predicate<String> ours) {
        this.folder = folder;
        this.access = access;
        this.disk = disk;
        this.locking = locking;
        this.tightened = tightened;
        this.ours = ours;
    }

    /** The path of a file, for messages. */
    public Path path(String name) {
        return folder.resolve(name);
    }

    /**
     * The content of a file; empty if there is none.
     *
     * @throws IOException if it, or the folder, is not trusted or cannot be read; its message continues a sentence "…
     *     is not used: "
     */
    public Optional<byte[]> read(String name) throws IOException {
        if (!isThere()) {
            return Optional.empty();
        }
        Path file = path(name);
        Optional<AccessRules.Found> found = access.inspect(file);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Trusted.requireOwnFile(found.get());
        if (found.get().open()) {
            close(file, false);
        }
        if (found.get().size() > MAX_BYTES) {
            throw new IOException("it is larger than any that this program writes");
        }
        return content(file);
    }

    private static Optional<byte[]> content(Path file) throws IOException {
        try (SeekableByteChannel in = Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer content = ByteBuffer.allocate((int) Math.min(in.size(), MAX_BYTES));
            int n = 0;
            while (n >= 0 && content.hasRemaining()) {
                n = in.read(content);
            }
            byte[] bytes = new byte[content.position()];
            content.flip().get(bytes);
            return Optional.of(bytes);
        } catch (NoSuchFileException e) {
            return Optional.empty(); // deleted in between
        }
    }

    /**
     * Replaces a file's content atomically. The content survives a power failure once this returns.
     *
     * @throws IOException if it cannot be written; then the old content stays
     */
    public void replace(String name, byte[] content) throws IOException {
        if (content.length > MAX_BYTES) {
            throw new IOException("it is larger than " + MAX_BYTES / 1024 + " KiB");
        }
        create();
        new DurableFile(disk)
                .replace(path(name), path(DurableFile.temporaryName(name)), content, access, temporary -> {});
    }

    /** Deletes a file, if it exists. */
    public void delete(String name) throws IOException {
        if (isThere()) {
            Files.deleteIfExists(path(name));
        }
    }

    /** The names of all files in the folder, with temporary ones. */
    public List<String> names() throws IOException {
        return isThere() ? names(folder) : List.of();
    }

    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                names.add(file.getFileName().toString());
            }
        }
        return names;
    }

    /**
     * Deletes a subfolder with the files of this program in it. If it holds other files, it stays with them.
     *
     * @throws IOException if it does not belong to this user, or cannot be deleted
     */
    public void deleteFolder(String name) throws IOException {
        Optional<AccessRules.Found> found = isThere() ? access.inspect(path(name)) : Optional.empty();
        if (found.isEmpty()) {
            return;
        }
        Trusted.requireOwnFolder(found.get());
        boolean empty = true;
        for (String file : names(path(name))) {
            if (ours.test(file)) {
                Files.deleteIfExists(path(name).resolve(file));
            } else {
                empty = false;
            }
        }
        if (empty) {
            Files.deleteIfExists(path(name));
        }
    }

    /** The time of the last change of a file or subfolder; empty if there is neither of that name. */
    public Optional<Instant> written(String name) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile() || attributes.isDirectory()
                    ? Optional.of(attributes.lastModifiedTime().toInstant())
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The name of the file that a temporary file was to replace; empty for any other file. */
    public static Optional<String> nameBehindTemporary(String name) {
        return Optional.of(DurableFile.nameOf(name)).filter(behind -> !behind.isEmpty());
    }

    /**
     * Takes the lock of that name unless another process holds it. The system releases it when this process ends in any
     * way.
     *
     * @throws LockFile.NoLocks if the file system has no locks
     */
    public Optional<LockFile> tryLock(String name) throws IOException {
        create();
        return LockFile.attempt(path(name), access, locking);
    }

    /** Whether the folder exists and is trusted. */
    private boolean isThere() throws IOException {
        if (checked) {
            return true;
        }
        Optional<AccessRules.Found> found = access.inspect(folder);
        if (found.isPresent()) {
            Trusted.requireOwnFolder(found.get());
            if (found.get().open()) {
                requireOursAlone(found.get());
                close(folder, true);
            }
            checked = true;
        }
        return found.isPresent();
    }

    private void create() throws IOException {
        if (!isThere()) {
            access.makeFolders(folder);
            isThere();
        }
    }

    private void close(Path path, boolean isFolder) throws IOException {
        access.tighten(path, isFolder);
        tightened.accept(path + " was open to other users; now it is not");
    }

    /** Does not tighten a folder such as {@code /tmp} or a home only because a setting names it. */
    private void requireOursAlone(AccessRules.Found found) throws IOException {
        boolean foreign = found.shared();
        for (String name : names(folder)) {
            foreign |= !ours.test(name);
        }
        if (foreign) {
            throw new IOException("other users can use it, and it holds other files: name a folder for the cache only");
        }
    }
}
