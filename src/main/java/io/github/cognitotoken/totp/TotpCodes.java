package io.github.cognitotoken.totp;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The codes of one sign-in, each of a step of time that was reserved for it and has begun. */
public final class TotpCodes {

    /** What must be left of a step to begin a sign-in in it. */
    private static final Duration ROOM = Duration.ofSeconds(3);

    /** How many steps ahead a code is worth waiting for: a bound for every wait. */
    private static final int LONGEST_QUEUE = 20;

    private final TotpSecret secret;
    private final TotpLedger ledger;
    private final InstantSource clock;
    private final Pause pause;
    private final Consumer<Duration> beforeWait;
    private OptionalLong reserved = OptionalLong.empty();

    /**
     * @param beforeWait told how long a wait is going to be
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
     * Reserves a step, unless one is at hand that has not ended, and waits until it begins.
     *
     * @throws Failure of kind {@code UNAVAILABLE} if all that are near are taken
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

    /** A code that was never handed out before. */
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
        Duration span = secret.period().multipliedBy(LONGEST_QUEUE);
        return Failure.of(
                ErrorKind.UNAVAILABLE,
                "every code of the TOTP secret is reserved for the next " + span.toMinutes() + " minutes",
                "let fewer sign-ins run at once, and try again later; if the clock was set back, wait, or take"
                        + " the files totp-* out of the cache folder");
    }
}
