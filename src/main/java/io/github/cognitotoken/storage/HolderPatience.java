package io.github.cognitotoken.storage;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.WaitState.Waiting;
import io.github.cognitotoken.host.file.LockWait;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * How long this process waits for the holder of a lease: as long as an attempt may take, and longer while the holder's
 * mark says that it waits for a person or for the time of a code. Every wait has an end, whatever the mark says.
 */
final class HolderPatience implements LockWait.Patience {

    /** Longer than the longest queue for a code. */
    private static final Duration TIME_LIMIT = Duration.ofMinutes(30);

    private static final Duration PERSON_LIMIT = Duration.ofHours(1);

    private final Supplier<Waiting> mark;
    private final Diagnostics diagnostics;
    private final BooleanSupplier canAsk;
    private final Map<Waiting, Duration> left = new EnumMap<>(Waiting.class);
    private Waiting before = Waiting.NONE;
    private boolean told;

    /**
     * @param mark reads the mark of the holder: what it waits for
     * @param canAsk whether this process has a person to ask
     * @param limit how long to wait for a holder that itself waits for the network only
     */
    HolderPatience(Supplier<Waiting> mark, Diagnostics diagnostics, BooleanSupplier canAsk, Duration limit) {
        this.mark = mark;
        this.diagnostics = diagnostics;
        this.canAsk = canAsk;
        left.put(Waiting.NONE, limit);
        left.put(Waiting.TIME, TIME_LIMIT);
        left.put(Waiting.PERSON, PERSON_LIMIT);
    }

    /**
     * Whether to go on waiting.
     *
     * @throws Failure of kind {@code INTERACTION} if the holder waits for a person and this process has none
     */
    @Override
    public boolean lasts(Duration lately) {
        Waiting now = mark.get();
        // seen twice: a killed holder leaves its mark behind, and the next holder removes it at once
        boolean believed = now == before;
        before = now;
        if (believed && now == Waiting.PERSON && !told) {
            requireSomebodyToAsk();
            diagnostics.warn("another cognito-token is asking a person; waiting for it to end");
            told = true;
        }
        Waiting charged = believed ? now : Waiting.NONE;
        return !left.merge(charged, lately, Duration::minus).isNegative();
    }

    private void requireSomebodyToAsk() {
        if (!canAsk.getAsBoolean()) {
            throw Failure.of(
                    ErrorKind.INTERACTION,
                    "another cognito-token is asking a person for what this sign-in needs",
                    "answer it there, then run the command again");
        }
    }
}
