package io.github.cognitotoken.storage;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.WaitState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * One attempt at a time among all processes of the user. Whoever waits takes the outcome, so the lock is waited for as
 * long as an attempt may take; a holder that waits for a person, or for the time at which a code may be used, marks it.
 */
public final class SingleFlight {

    /** Between two looks at the lock; the longer it takes, the less do many who wait take from the one who works. */
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

    /** The start of a process is known to 10 ms: nobody is taken for waiting who came right after the end. */
    private static final Duration PRECISION = Duration.ofMillis(30);

    private final StorageFolder folder;
    private final Host host;
    private final Diagnostics diagnostics;
    private final Redaction redaction;
    private final WaitState waitState;
    private final BooleanSupplier canAsk;
    private final Duration limit;

    /**
     * @param canAsk whether this process has a person to ask
     * @param limit how long an attempt of another process is waited for
     */
    public SingleFlight(
            StorageFolder folder,
            Host host,
            Diagnostics diagnostics,
            Redaction redaction,
            WaitState waitState,
            BooleanSupplier canAsk,
            Duration limit) {
        this.folder = folder;
        this.host = host;
        this.diagnostics = diagnostics;
        this.redaction = redaction;
        this.waitState = waitState;
        this.canAsk = canAsk;
        this.limit = limit;
    }

    /**
     * Waits until no other process holds the lease of that name.
     *
     * @throws Failure of kind {@code UNAVAILABLE} after the limit; of kind {@code INTERACTION} if another process is
     *     waiting for a person and this one has none
     */
    public Lease lease(String name) {
        // who asked a person first has not been waiting since the start
        Instant arrived = waitState.hasWaited()
                ? host.clock().instant()
                : host.started().get().plus(PRECISION);
        LockAttempt lock = await(name + ".lock");
        waitState.tell(waiting -> lock.mark(mark(waiting)));
        return new Lease(
                lock,
                Optional.of(new SharedFailure(folder, redaction, name)),
                arrived,
                host.clock(),
                canAsk.getAsBoolean());
    }

    private LockAttempt await(String file) {
        boolean told = false;
        String before = "";
        long waited = 0;
        Duration pause = SHORTEST_PAUSE;
        for (long since = System.nanoTime(); ; since = System.nanoTime()) {
            LockAttempt lock = folder.tryLock(file);
            if (!lock.isBusy()) {
                lock.mark("");
                return lock;
            }
            String mark = readMark(file);
            // seen twice: a holder that was killed leaves its mark to the next one, who takes it away at once
            if (mark.equals(mark(WaitState.Waiting.PERSON)) && mark.equals(before) && !told) {
                requireSomebodyToAsk();
                diagnostics.warn("another cognito-token is asking a person; waiting for it to end");
                told = true;
            }
            before = mark;
            pause(pause);
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.plusMillis(5) : pause;
            if (mark.isEmpty()) {
                waited += System.nanoTime() - since;
            }
            if (waited > limit.toNanos()) {
                throw tookTooLong();
            }
        }
    }

    private String readMark(String file) {
        return folder.read(file)
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
                .orElse("");
    }

    private static String mark(WaitState.Waiting waiting) {
        return waiting == WaitState.Waiting.NONE ? "" : waiting.name();
    }

    private void requireSomebodyToAsk() {
        if (!canAsk.getAsBoolean()) {
            throw Failure.of(
                    ErrorKind.INTERACTION,
                    "another cognito-token is asking a person for what this sign-in needs",
                    "answer it there, then run the command again");
        }
    }

    private Failure tookTooLong() {
        return Failure.of(
                ErrorKind.UNAVAILABLE,
                "another cognito-token has been signing in for " + limit.toSeconds() + " seconds",
                "wait for it to end or end it, or give a longer --timeout");
    }

    private void pause(Duration time) {
        try {
            host.pause().of(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
