package io.github.cognitotoken.storage;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** This process's turn to renew something, while others wait for the outcome. */
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

    /** Whether something that happened then happened while this process was already waiting for it. */
    public boolean wasHereAt(Instant moment) {
        return moment.isAfter(arrived);
    }

    /** How the attempt that this process waited for failed, unless this one could do what the other could not. */
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

    /** Tells those who wait how this attempt failed. */
    public void failed(Failure failure, Attempt own) {
        shared.leave(failure, own, clock.instant());
    }

    /** Nothing that failed before counts any more. */
    public void succeeded() {
        shared.takeAway();
    }

    /** Deletes what was stored for this lease, which nobody needs when what it renewed is gone. */
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
