package io.github.cognitotoken.storage;

import io.github.cognitotoken.host.Pause;
import io.github.cognitotoken.host.file.LockFile;
import io.github.cognitotoken.host.file.LockWait;
import io.github.cognitotoken.host.file.PrivateFolder;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The locks of a storage folder. Where no lock can be made, the program warns once and works without. */
final class StorageLocks {

    private final Optional<PrivateFolder> folder;
    private final StorageWarnings warnings;
    private final LockWait wait;
    private final Set<String> held = new HashSet<>();

    /**
     * @param folder empty where nothing is stored: then every lock is free
     */
    StorageLocks(Optional<PrivateFolder> folder, StorageWarnings warnings, Pause pause) {
        this.folder = folder;
        this.warnings = warnings;
        this.wait = new LockWait(pause);
    }

    /** Waits for the lock; empty if somebody else still holds it when the patience ends. */
    Optional<HeldLock> take(String name, LockWait.Patience patience) {
        if (folder.isEmpty()) {
            return Optional.of(HeldLock.none());
        }
        try {
            return wait.take(() -> folder.get().tryLock(name), patience).map(lock -> held(name, lock));
        } catch (LockFile.NoLocks e) {
            warnings.warnOnce("the file system of " + folder.get().path("") + " has no locks ("
                    + StorageWarnings.reason(e) + "): calls at the same time do not wait for each other");
        } catch (IOException e) {
            warnings.notWritten(folder.get().path(name), e);
        }
        return Optional.of(HeldLock.none());
    }

    /**
     * Does some work under the lock if it is free. It does not wait, and it does not warn.
     *
     * @param work returns whether the lock is of no more use: then its file is deleted, too
     */
    void ifFree(String name, BooleanSupplier work) {
        if (folder.isEmpty() || held.contains(name)) {
            return; // to open the file of a lock of our own again would release it on POSIX
        }
        try {
            Optional<LockFile> lock = folder.get().tryLock(name);
            if (lock.isPresent()) {
                cleanUp(held(name, lock.get()), work);
            }
        } catch (IOException e) {
            warnings.debug("not swept", e);
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
}
