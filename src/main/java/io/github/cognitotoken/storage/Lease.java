package io.github.cognitotoken.storage;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The right of this process to renew something, while other processes wait for the outcome. */
public final class Lease implements AutoCloseable {

    private final HeldLock lock;
    private final Runnable beforeRelease;
    private final SharedFailure shared;
    private final Instant arrived;
    private final InstantSource clock;
    private final boolean canAsk;

    Lease(
            HeldLock lock,
            Runnable beforeRelease,
            SharedFailure shared,
            Instant arrived,
            InstantSource clock,
            boolean canAsk) {
        this.lock = lock;
        this.beforeRelease = beforeRelease;
        this.shared = shared;
        this.arrived = arrived;
        this.clock = clock;
        this.canAsk = canAsk;
    }

    /** Whether this process was already waiting at that moment. */
    public boolean wasHereAt(Instant moment) {
        return moment.isAfter(arrived);
    }

    /**
     * The failure of the attempt that this process waited for; empty if this process may succeed, since it can ask a
     * person.
     */
    public Optional<Failure> failedMeanwhile(Attempt own) {
        if (own.byPerson() && canAsk) {
            return Optional.empty();
        }
        return shared.leftBetween(arrived, clock.instant(), own)
                .filter(failure -> !(failure.kind() == ErrorKind.INTERACTION && canAsk));
    }

    /**
     * Takes over the failure of the attempt that this process waited for.
     *
     * @throws Failure the same
     */
    public void requireNotFailed(Attempt own) {
        Optional<Failure> failure = failedMeanwhile(own);
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    /** Shares this failure with the waiting processes. */
    public void failed(Failure failure, Attempt own) {
        shared.leave(failure, own, clock.instant());
    }

    /** Ends the effect of earlier failures. */
    public void succeeded() {
        shared.takeAway();
    }

    /** Deletes the files of this lease. Nobody needs them once the renewed entry is deleted. */
    public void discard() {
        shared.takeAway();
        lock.delete();
    }

    @Override
    public void close() {
        beforeRelease.run();
        lock.close();
    }
}
