package io.github.cognitotoken.storage;

import io.github.cognitotoken.host.file.PrivateLock;
import java.io.IOException;
import java.util.Optional;

/** How an attempt to take a lock went: it is held, another process has it, or there can be none. */
final class LockAttempt implements AutoCloseable {

    private final Optional<PrivateLock> lock;
    private final boolean busy;

    private LockAttempt(Optional<PrivateLock> lock, boolean busy) {
        this.lock = lock;
        this.busy = busy;
    }

    static LockAttempt held(PrivateLock lock) {
        return new LockAttempt(Optional.of(lock), false);
    }

    static LockAttempt busy() {
        return new LockAttempt(Optional.empty(), true);
    }

    /** The folder cannot be used: everybody goes on alone. */
    static LockAttempt impossible() {
        return new LockAttempt(Optional.empty(), false);
    }

    boolean isBusy() {
        return busy;
    }

    void mark(String mark) {
        try {
            if (lock.isPresent()) {
                lock.get().mark(mark);
            }
        } catch (IOException e) {
            return; // those who wait learn less; the lock itself holds
        }
    }

    @Override
    public void close() {
        lock.ifPresent(PrivateLock::close);
    }
}
