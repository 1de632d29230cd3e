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
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * One attempt at a time among all processes of the user. A waiting process takes the outcome, so it waits for the lock
 * as long as an attempt may take. A holder that waits for a person, or for the time at which a code may be used, writes
 * a mark into the lock's file.
 */
public final class SingleFlight {

    /**
     * The start of a process is known to 10 ms. Without this margin a process that came right after the end would count
     * as waiting.
     */
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
     * @param limit how long to wait for an attempt of another process
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
        // a process that asked a person first was not waiting during that time
        Instant arrived = waitState.hasWaited()
                ? host.clock().instant()
                : host.started().get().plus(PRECISION);
        String file = name + FileNames.LOCK;
        HeldLock lock = folder.lock(file, new HolderPatience(() -> mark(file), diagnostics, canAsk, limit))
                .orElseThrow(this::tookTooLong);
        lock.mark("");
        Consumer<WaitState.Waiting> marking = waiting -> lock.mark(mark(waiting));
        waitState.tell(marking);
        return new Lease(
                lock,
                () -> waitState.forget(marking),
                new SharedFailure(folder, redaction, name),
                arrived,
                host.clock(),
                canAsk.getAsBoolean());
    }

    /** The mark that the holder wrote; any other content counts as no mark. */
    private WaitState.Waiting mark(String file) {
        String mark = folder.read(file)
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
                .orElse("");
        for (WaitState.Waiting waiting : WaitState.Waiting.values()) {
            if (mark.equals(waiting.name())) {
                return waiting;
            }
        }
        return WaitState.Waiting.NONE;
    }

    private static String mark(WaitState.Waiting waiting) {
        return waiting == WaitState.Waiting.NONE ? "" : waiting.name();
    }

    private Failure tookTooLong() {
        return Failure.of(
                ErrorKind.UNAVAILABLE,
                "another cognito-token has been signing in for " + limit.toSeconds() + " seconds or more",
                "wait until it ends, end it, or give a longer --timeout");
    }
}
