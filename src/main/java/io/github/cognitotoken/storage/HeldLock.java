package io.github.cognitotoken.storage;

import io.github.cognitotoken.host.file.LockFile;
import java.io.IOException;
import java.util.Optional;

/** A lock that this process holds. Where no lock can be made, it holds nothing, and the work goes on without. */
final class HeldLock implements AutoCloseable {

    private final Optional<LockFile> lock;
    private final Runnable afterwards;

    private HeldLock(Optional<LockFile> lock, Runnable afterwards) {
        this.lock = lock;
        this.afterwards = afterwards;
    }

    /**
     * @param afterwards run once the lock is released
     */
    static HeldLock of(LockFile lock, Runnable afterwards) {
        return new HeldLock(Optional.of(lock), afterwards);
    }

    /** No lock can be made here: each process works without. */
    static HeldLock none() {
        return new HeldLock(Optional.empty(), () -> {});
    }

    void mark(String mark) {
        try {
            if (lock.isPresent()) {
                lock.get().mark(mark);
            }
        } catch (IOException e) {
            return; // waiting processes learn less; the lock itself holds
        }
    }

    /** Deletes the lock's file, since nobody needs it any more. A waiting process makes a new one. */
    void delete() {
        try {
            if (lock.isPresent()) {
                lock.get().delete();
            }
        } catch (IOException e) {
            return; // a file that is left does no harm
        }
    }

    @Override
    public void close() {
        lock.ifPresent(LockFile::close);
        afterwards.run();
    }
}
