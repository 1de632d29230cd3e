package io.github.cognitotoken.storage;

import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Pause;
import io.github.cognitotoken.host.file.LockFile;
import io.github.cognitotoken.host.file.LockWait;
import io.github.cognitotoken.host.file.PrivateFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The folder in which everything is stored between runs. Nothing in it is indispensable: a file that cannot be read
 * counts as absent, a file that cannot be written is not stored, and each run warns at most once.
 */
public final class StorageFolder {

    private static final Duration LOCK_LIMIT = Duration.ofSeconds(10);

    private final Optional<Path> path;
    private final Optional<PrivateFolder> folder;
    private final Optional<StorageFolder> shared;
    private final StorageWarnings warnings;
    private final StorageLocks locks;
    private final Pause pause;

    /**
     * @param path where the folder is or will be made; empty if nothing is to be stored, which is no error
     */
    public StorageFolder(Optional<Path> path, Diagnostics diagnostics, Pause pause) {
        this(path, Optional.empty(), LockFile.Locking.SYSTEM, new StorageWarnings(diagnostics), pause);
    }

    StorageFolder(
            Optional<Path> path,
            Optional<StorageFolder> shared,
            LockFile.Locking locking,
            StorageWarnings warnings,
            Pause pause) {
        this.path = path;
        this.shared = shared;
        this.warnings = warnings;
        this.pause = pause;
        this.folder = path.map(where -> new PrivateFolder(
                where, locking, warnings::warnOnce, name -> where.endsWith("cognito-token") || FileNames.isOurs(name)));
        this.locks = new StorageLocks(folder, warnings, pause);
    }

    /**
     * The folder of one job of a CI system, in this one: other jobs do not see what is in it.
     *
     * @param job a name that no other job has
     */
    public StorageFolder ofJob(String job) {
        String name = FileNames.JOB + new Digest("job").add(job).hex();
        return new StorageFolder(
                path.map(parent -> parent.resolve(name)), Optional.of(this), LockFile.Locking.SYSTEM, warnings, pause);
    }

    /** Whether it is the folder of one job only. */
    public boolean isOfJob() {
        return shared.isPresent();
    }

    /** The folder of all jobs and of the user: this one, unless it is the folder of one job. */
    StorageFolder shared() {
        return shared.orElse(this);
    }

    /** Whether there is a path to store files at. */
    public boolean hasPath() {
        return path.isPresent();
    }

    /** The content of a file; empty if it is absent, or cannot be trusted or read. */
    public Optional<byte[]> read(String name) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        try {
            return folder.get().read(name);
        } catch (IOException e) {
            broken(name, StorageWarnings.reason(e));
            return Optional.empty();
        }
    }

    /** Warns that the content of a file cannot be used; the file counts as absent and is overwritten in time. */
    public void broken(String name, String how) {
        folder.ifPresent(files -> warnings.warnOnce("the cache file " + files.path(name) + " is not used: " + how));
    }

    /**
     * Replaces the content of a file; it survives a power failure.
     *
     * @return whether it is stored
     */
    public boolean write(String name, byte[] content) {
        if (folder.isEmpty()) {
            return false;
        }
        try {
            folder.get().replace(name, content);
            return true;
        } catch (IOException e) {
            warnings.notWritten(folder.get().path(name), e);
            return false;
        }
    }

    /** Stores content that only speeds things up: a failure to store it is not reported. */
    public void note(String name, byte[] content) {
        try {
            if (folder.isPresent()) {
                folder.get().replace(name, content);
            }
        } catch (IOException e) {
            warnings.debug("not noted", e);
        }
    }

    /**
     * Deletes a file.
     *
     * @return whether it is gone
     */
    public boolean delete(String name) {
        if (folder.isEmpty()) {
            return true;
        }
        try {
            folder.get().delete(name);
            return true;
        } catch (IOException e) {
            warnings.warnOnce(
                    "the cache file " + folder.get().path(name) + " cannot be deleted: " + StorageWarnings.reason(e));
            return false;
        }
    }

    /** Deletes the folder of a job that has ended, as far as that is possible. */
    void deleteJob(String name) {
        try {
            if (folder.isPresent()) {
                folder.get().deleteFolder(name);
            }
        } catch (IOException e) {
            warnings.debug("not swept", e);
        }
    }

    /** The names of all files. */
    public List<String> names() {
        try {
            return folder.isEmpty() ? List.of() : folder.get().names();
        } catch (IOException e) {
            warnings.warnOnce("the cache is not used: " + StorageWarnings.reason(e));
            return List.of();
        }
    }

    /** When a file was written; empty if it is not there. */
    public Optional<Instant> written(String name) {
        try {
            return folder.isEmpty() ? Optional.empty() : folder.get().written(name);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Runs the work while no other process holds the lock of that name. Waits up to ten seconds for another holder,
     * since each holds it only for a moment; then, or where there are no locks, the work runs without.
     */
    public <T> T exclusively(String name, Supplier<T> work) {
        HeldLock lock = lock(name, LockWait.Patience.of(LOCK_LIMIT)).orElseGet(HeldLock::none);
        try {
            return work.get();
        } finally {
            lock.close();
        }
    }

    /** Waits for the lock; empty if another process still holds it when the patience ends. */
    Optional<HeldLock> lock(String name, LockWait.Patience patience) {
        return locks.take(name, patience);
    }

    /**
     * Cleans up under a lock if it is free. It does not wait, and it does not warn.
     *
     * @param work returns whether the lock is of no more use: then its file is deleted, too
     */
    public void ifFree(String name, BooleanSupplier work) {
        locks.ifFree(name, work);
    }
}
