package io.github.cognitotoken.storage;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Pause;
import io.github.cognitotoken.host.file.LockFile;
import io.github.cognitotoken.host.file.LockWait;
import io.github.cognitotoken.host.file.PrivateFolder;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The folder in which everything is stored between runs. Nothing in it is indispensable: what cannot be read counts as
 * absent and what cannot be written is not stored, each with one warning a run at the most.
 */
public final class StorageFolder {

    private static final Duration LOCK_LIMIT = Duration.ofSeconds(10);

    private final Optional<Path> place;
    private final Optional<PrivateFolder> folder;
    private final Optional<StorageFolder> shared;
    private final Diagnostics diagnostics;
    private final Pause pause;
    private final LockWait wait;
    private final Set<String> held = new HashSet<>();
    private boolean warned;

    /**
     * @param place where the folder is or is to be; empty if the user has no place for it, which is no error
     */
    public StorageFolder(Optional<Path> place, Diagnostics diagnostics, Pause pause) {
        this(place, Optional.empty(), LockFile.Locking.SYSTEM, diagnostics, pause);
    }

    StorageFolder(
            Optional<Path> place,
            Optional<StorageFolder> shared,
            LockFile.Locking locking,
            Diagnostics diagnostics,
            Pause pause) {
        this.place = place;
        this.shared = shared;
        this.pause = pause;
        this.folder = place.map(path -> new PrivateFolder(
                path, locking, this::warnOnce, name -> path.endsWith("cognito-token") || FileNames.isOurs(name)));
        this.diagnostics = diagnostics;
        this.wait = new LockWait(pause);
    }

    /**
     * The folder of one job of a CI system, in this one: other jobs do not see what is in it.
     *
     * @param job a name that no other job has
     */
    public StorageFolder ofJob(String job) {
        String name = FileNames.JOB + new Digest("job").add(job).hex();
        return new StorageFolder(
                place.map(path -> path.resolve(name)), Optional.of(this), LockFile.Locking.SYSTEM, diagnostics, pause);
    }

    /** Whether it is the folder of one job only. */
    public boolean isOfJob() {
        return shared.isPresent();
    }

    /** The folder of all jobs and of the user: this one, unless it is the folder of one job. */
    StorageFolder shared() {
        return shared.orElse(this);
    }

    /** Whether the user has a place for it at all. */
    public boolean hasPlace() {
        return folder.isPresent();
    }

    /** The content of a file; empty if it is absent, or cannot be trusted or read. */
    public Optional<byte[]> read(String name) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        try {
            return folder.get().read(name);
        } catch (IOException e) {
            broken(name, reason(e));
            return Optional.empty();
        }
    }

    /** Tells that what stood in a file is of no use; it counts as absent and is written over in time. */
    public void broken(String name, String how) {
        folder.ifPresent(place -> warnOnce("the cache file " + place.path(name) + " is not used: " + how));
    }

    /**
     * Puts content in the place of a file's; it survives a power failure.
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
            warnNotWritten(name, e);
            return false;
        }
    }

    /** Stores content that is a help and no more: where it cannot be stored, nobody is told. */
    public void note(String name, byte[] content) {
        try {
            if (folder.isPresent()) {
                folder.get().replace(name, content);
            }
        } catch (IOException e) {
            diagnostics.debug(() -> "not noted: " + reason(e));
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
            warnOnce("the cache file " + folder.get().path(name) + " cannot be deleted: " + reason(e));
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
            diagnostics.debug(() -> "not swept: " + reason(e));
        }
    }

    /** The names of all files. */
    public List<String> names() {
        try {
            return folder.isEmpty() ? List.of() : folder.get().names();
        } catch (IOException e) {
            warnOnce("the cache is not used: " + reason(e));
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
     * Does something while no other process does it under that name, if the folder can be used; waits for up to ten
     * seconds for others, who are expected to hold it for a moment only.
     */
    public <T> T exclusively(String name, Supplier<T> work) {
        HeldLock lock = lock(name, LockWait.Patience.of(LOCK_LIMIT)).orElseGet(HeldLock::none);
        try {
            return work.get();
        } finally {
            lock.close();
        }
    }

    /** Waits for the lock; empty if somebody else still holds it when the patience ends. */
    Optional<HeldLock> lock(String name, LockWait.Patience patience) {
        if (folder.isEmpty()) {
            return Optional.of(HeldLock.none());
        }
        try {
            return wait.take(() -> folder.get().tryLock(name), patience).map(lock -> held(name, lock));
        } catch (LockFile.NoLocks e) {
            warnOnce("the file system of " + folder.get().path("") + " has no locks (" + reason(e)
                    + "): calls at the same time do not wait for each other");
        } catch (IOException e) {
            warnNotWritten(name, e);
        }
        return Optional.of(HeldLock.none());
    }

    /**
     * Cleans up behind a lock if nobody holds it; waits for nobody and warns of nothing.
     *
     * @param work tells whether the lock is of no more use: then its file is deleted, too
     */
    public void ifFree(String name, BooleanSupplier work) {
        if (folder.isEmpty() || held.contains(name)) {
            return; // to open the file of a lock of our own again would release it on POSIX
        }
        try {
            Optional<LockFile> lock = folder.get().tryLock(name);
            if (lock.isPresent()) {
                cleanUp(held(name, lock.get()), work);
            }
        } catch (IOException e) {
            diagnostics.debug(() -> "not swept: " + reason(e));
        }
    }

    private static void cleanUp(HeldLock lock, BooleanSupplier work) {
        try (lock) {
            if (work.getAsBoolean()) {
                lock.delete();
            }
        }
    }

    private HeldLock held(String name, LockFile lock) {
        held.add(name);
        return HeldLock.of(lock, () -> held.remove(name));
    }

    private void warnNotWritten(String name, IOException e) {
        warnOnce("nothing can be stored in the cache: " + folder.orElseThrow().path(name) + " cannot be written: "
                + reason(e));
    }

    private void warnOnce(String warning) {
        if (shared.isPresent()) {
            shared.get().warnOnce(warning);
        } else if (warned) {
            diagnostics.debug(() -> warning);
        } else {
            warned = true;
            diagnostics.warn(warning);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemException file) {
            return ExternalText.of(
                    Optional.ofNullable(file.getReason()).orElse(file.getClass().getSimpleName()));
        }
        return ExternalText.of(String.valueOf(e.getMessage()));
    }
}
