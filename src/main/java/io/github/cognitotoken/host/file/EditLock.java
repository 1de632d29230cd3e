package io.github.cognitotoken.host.file;

import io.github.cognitotoken.host.Pause;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A lock for a file that people also edit. It is a file beside it, which is deleted afterwards, since the folder may be
 * under version control. Where the file system has no locks, each process works without.
 */
final class EditLock implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(10);

    private final Optional<LockFile> lock;

    private EditLock(Optional<LockFile> lock) {
        this.lock = lock;
    }

    /**
     * Waits for the lock, which other processes hold only for a moment.
     *
     * @throws IOException if another process holds it until the limit, or if the lock file cannot be used; the message
     *     says why
     */
    static EditLock take(Path file, Pause pause, Duration limit, LockFile.Locking locking) throws IOException {
        Path path = file.resolveSibling("." + file.getFileName() + ".lock");
        AccessRules access = AccessRules.of(file.getFileSystem());
        try {
            Optional<LockFile> lock = new LockWait(pause)
                    .take(() -> LockFile.attempt(path, access, locking), LockWait.Patience.of(limit));
            if (lock.isEmpty()) {
                throw new IOException("another process has been changing it for " + limit.toSeconds() + " seconds");
            }
            return new EditLock(lock);
        } catch (LockFile.NoLocks e) {
            return new EditLock(Optional.empty());
        }
    }

    @Override
    public void close() throws IOException {
        if (lock.isPresent()) {
            try (LockFile held = lock.get()) {
                held.delete();
            }
        }
    }
}
