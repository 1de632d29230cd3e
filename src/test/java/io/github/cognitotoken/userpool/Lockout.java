package io.github.cognitotoken.userpool;

import java.time.Duration;
import java.time.Instant;

/** Locks for a second after the fifth failure and for twice as long after each further one, up to 15 minutes. */
final class Lockout {

    private static final int FREE_FAILURES = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private int failures;
    private Instant until = Instant.MIN;

    /** An attempt during the lock-out neither counts nor extends it. */
    void check(Instant now) {
        if (now.isBefore(until)) {
            throw Refusal.notAuthorized("Password attempts exceeded");
        }
    }

    void failed(Instant now) {
        failures++;
        if (failures >= FREE_FAILURES) {
            until = now.plus(lockedFor(failures - FREE_FAILURES));
        }
    }

    void succeeded() {
        failures = 0;
    }

    private static Duration lockedFor(int doublings) {
        Duration exact = Duration.ofSeconds(1L << Math.min(doublings, 20));
        return exact.compareTo(LONGEST) < 0 ? exact : LONGEST;
    }
}
