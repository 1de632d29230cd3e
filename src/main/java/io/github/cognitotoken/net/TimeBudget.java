package io.github.cognitotoken.net;

import java.time.Duration;

/**
 * The time limit of several calls together. Only time on the network counts, so that a person has any time for answers.
 */
public final class TimeBudget {

    private final Duration total;
    private Duration spent = Duration.ZERO;

    public TimeBudget(Duration total) {
        this.total = total;
    }

    Duration total() {
        return total;
    }

    synchronized Duration left() {
        Duration left = total.minus(spent);
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void spend(Duration time) {
        spent = spent.plus(time);
    }
}
