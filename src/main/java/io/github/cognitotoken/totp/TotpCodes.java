package io.github.cognitotoken.totp;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The codes of one sign-in. Each belongs to a step of time that was reserved for it and has begun. */
public final class TotpCodes {

    /** The least time that must be left of a step at the start of a sign-in. */
    private static final Duration ROOM = Duration.ofSeconds(3);

    /** The limit for steps reserved ahead, and so for every wait. */
    private static final int LONGEST_QUEUE = 20;

    private final TotpSecret secret;
    private final TotpLedger ledger;
    private final InstantSource clock;
    private final Pause pause;
    private final Consumer<Duration> beforeWait;
    private OptionalLong reserved = OptionalLong.empty();

    /**
     * @param beforeWait receives the length of a wait before it begins
     */
    public TotpCodes(
            TotpSecret secret, TotpLedger ledger, InstantSource clock, Pause pause, Consumer<Duration> beforeWait) {
        this.secret = secret;
        this.ledger = ledger;
        this.clock = clock;
        this.pause = pause;
        this.beforeWait = beforeWait;
    }

    /**
     * Reserves a step unless the last reserved one has not ended, and waits until it begins.
     *
     * @throws Failure of kind {@code UNAVAILABLE} if all steps within the limit are reserved
     */
    public void reserve() {
        if (reserved.isPresent() && clock.instant().isBefore(secret.beginOf(reserved.getAsLong() + 1))) {
            return;
        }
        long current = secret.stepAt(clock.instant());
        long step = ledger.reserve(secret.fingerprint(), earliest(current), current + LONGEST_QUEUE)
                .orElseThrow(this::noneLeft);
        awaitBegin(step);
        reserved = OptionalLong.of(step);
    }

    /** Returns a code that was never used before. */
    public String next() {
        reserve();
        String code = secret.code(reserved.orElseThrow());
        reserved = OptionalLong.empty();
        return code;
    }

    private long earliest(long current) {
        Instant roomUntil = secret.beginOf(current + 1).minus(ROOM);
        return clock.instant().isAfter(roomUntil) ? current + 1 : current;
    }

    private void awaitBegin(long step) {
        Duration wait = Duration.between(clock.instant(), secret.beginOf(step));
        if (wait.isNegative() || wait.isZero()) {
            return;
        }
        beforeWait.accept(wait);
        try {
            pause.of(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Failure noneLeft() {
        Duration span = Duration.ofSeconds(secret.period().toSeconds() * LONGEST_QUEUE);
        return Failure.of(
                ErrorKind.UNAVAILABLE,
                "every code of the TOTP secret is reserved for the next " + span.toMinutes() + " minutes",
                "run fewer sign-ins at once, and try again later; if the clock was set back, wait, or delete"
                        + " the files totp-* in the cache folder");
    }
}
