package io.github.cognitotoken.host.file;

import io.github.cognitotoken.host.Pause;
import io.github.cognitotoken.host.Platform;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A lock on a file that people edit too, kept in a file beside it, which is taken away afterwards: the folder may well
 * be under version control. The system frees it if the holder dies.
 */
final class EditLock implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Path path;
    private final FileChannel channel;

    private EditLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Waits for the lock: others hold it for a moment only.
     *
     * @throws IOException if it cannot be had within ten seconds, or at all; its message tells why
     */
    static EditLock take(Path file, Pause pause) throws IOException {
        Path path = file.resolveSibling("." + file.getFileName() + ".lock");
        for (long waited = 0; waited < LIMIT.toMillis(); waited += PAUSE.toMillis()) {
            Optional<EditLock> lock = attempt(path);
            if (lock.isPresent()) {
                return lock.get();
            }
            sleep(pause);
        }
        throw new IOException("another process has been changing it for " + LIMIT.toSeconds() + " seconds");
    }

    private static Optional<EditLock> attempt(Path path) throws IOException {
        create(path);
        FileChannel channel = null;
        boolean held = false;
        try {
            Object identity = identity(path);
            Set<OpenOption> write = Set.of(StandardOpenOption.WRITE);
            channel = FileChannel.open(path, write);
            FileLock lock = channel.tryLock();
            // its last holder may have taken the file away in between: then this locks what nobody else sees
            held = lock != null && identity.equals(identity(path));
            return held ? Optional.of(new EditLock(path, channel)) : Optional.empty();
        } catch (NoSuchFileException | OverlappingFileLockException e) {
            return Optional.empty();
        } finally {
            if (!held && channel != null) {
                channel.close();
            }
        }
    }

    private static void create(Path path) throws IOException {
        try {
            Files.createFile(path, AccessRules.ofThisMachine().forFile());
        } catch (FileAlreadyExistsException e) {
            return; // left by a process that was killed, or held by another
        }
    }

    /** Which file this name leads to; on Windows there is no telling, and the file stays while it is open. */
    private static Object identity(Path path) throws IOException {
        Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        return key == null ? path : key;
    }

    private static void sleep(Pause pause) {
        try {
            pause.of(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            if (!Platform.isWindows()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
