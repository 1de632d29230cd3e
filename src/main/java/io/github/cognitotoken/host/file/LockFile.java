package io.github.cognitotoken.host.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;

/**
 * A lock that this process holds, on a file that serves only as lock. The system releases it when the process ends in
 * any way. The content of the file is a mark, which shows waiting processes what the holder is doing.
 */
public final class LockFile implements AutoCloseable {

    /** The locked byte is after any mark: on Windows no other process can read a locked range. */
    static final long LOCKED_BYTE = 1L << 30;

    private final Path path;
    private final FileChannel channel;
    private final boolean hasIdentity;

    private LockFile(Path path, FileChannel channel, boolean hasIdentity) {
        this.path = path;
        this.channel = channel;
        this.hasIdentity = hasIdentity;
    }

    /** Locks a channel's file; a port, since tests need a file system without locks. */
    @FunctionalInterface
    public interface Locking {

        /** The system's locks. */
        Locking SYSTEM = channel -> channel.tryLock(LOCKED_BYTE, 1, false);

        /** The lock, or null if another process holds it. */
        FileLock tryLock(FileChannel channel) throws IOException;
    }

    /** The file system does not offer locks. */
    public static final class NoLocks extends IOException {

        private static final long serialVersionUID = 1L;

        NoLocks(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /**
     * Takes the lock unless another process holds it.
     *
     * @throws NoLocks if there are no locks here
     * @throws IOException if the file cannot be used; its message continues a sentence
     */
    static Optional<LockFile> attempt(Path path, AccessRules access, Locking locking) throws IOException {
        create(path, access);
        Optional<AccessRules.Found> found = access.inspect(path);
        if (found.isEmpty()) {
            return Optional.empty(); // its last holder has just deleted it
        }
        Trusted.requireOwnFile(found.get());
        try {
            return lock(path, locking);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static void create(Path path, AccessRules access) throws IOException {
        Set<OpenOption> newFile = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            FileChannel.open(path, newFile, access.forFile()).close();
            settle(path, access);
        } catch (FileAlreadyExistsException e) {
            return; // another process was faster
        }
    }

    private static void settle(Path path, AccessRules access) throws IOException {
        try {
            access.settle(path, false);
        } catch (NoSuchFileException e) {
            return; // another process has locked, used and deleted it already
        }
    }

    private static Optional<LockFile> lock(Path path, Locking locking) throws IOException {
        Object identity = identity(path);
        Set<OpenOption> options = Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        FileChannel channel = FileChannel.open(path, options);
        boolean close = true;
        try {
            // its last holder may have deleted the file in between: then this locks what nobody else sees
            if (tryLock(channel, locking) && identity.equals(identity(path))) {
                close = false;
                return Optional.of(new LockFile(path, channel, !path.equals(identity)));
            }
            return Optional.empty();
        } catch (OverlappingFileLockException e) {
            // held by another thread: to close any channel of this file would release that lock on POSIX
            close = false;
            return Optional.empty();
        } finally {
            if (close) {
                channel.close();
            }
        }
    }

    private static boolean tryLock(FileChannel channel, Locking locking) throws NoLocks {
        try {
            return locking.tryLock(channel) != null;
        } catch (IOException e) {
            throw new NoLocks(e);
        }
    }

    /** The identity of the file with this name; on Windows there is none, so the name is used. */
    private static Object identity(Path path) throws IOException {
        Object key = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
        return key == null ? path : key;
    }

    /** Writes a mark for waiting processes; an empty one removes it. It has no meaning once the lock is free. */
    public void mark(String mark) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    /** Deletes the file, if waiting processes can distinguish a new file of that name from this one. */
    public void delete() throws IOException {
        if (hasIdentity) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            return; // the system releases it at the end of the process
        }
    }
}
