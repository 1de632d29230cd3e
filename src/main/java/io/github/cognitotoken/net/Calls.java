package io.github.cognitotoken.net;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Pause;
import io.github.cognitotoken.host.TimeLimit;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes calls with retries by {@link RetryRules}. Each call with its retries has a time limit, and all calls together
 * have a budget. A call that fails throws a {@code Failure}.
 */
public final class Calls {

    private final Duration limit;
    private final TimeBudget budget;
    private final Pause pause;
    private final Function<CallFailure, Failure> meaning;

    /**
     * @param limit of one call, its retries included
     * @param budget of all calls
     * @param meaning translates a failed call into a failure with a hint
     */
    public Calls(Duration limit, TimeBudget budget, Pause pause, Function<CallFailure, Failure> meaning) {
        this.limit = limit;
        this.budget = budget;
        this.pause = pause;
        this.meaning = meaning;
    }

    /**
     * Makes a call.
     *
     * @throws Failure whose cause is the {@link CallFailure}
     */
    public <T> T call(RetryRules rules, Supplier<T> call) {
        boolean last = budget.left().compareTo(limit) < 0;
        Duration time = last ? budget.left() : limit;
        long began = System.nanoTime();
        try {
            return new TimeLimit(time).call(() -> withRetries(rules, call));
        } catch (CallFailure e) {
            throw meaning.apply(e).causedBy(e);
        } catch (TimeoutException e) {
            CallFailure timedOut = CallFailure.timedOut(last ? budget.total() : time, e);
            throw meaning.apply(timedOut).causedBy(timedOut);
        } finally {
            budget.spend(Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private <T> T withRetries(RetryRules rules, Supplier<T> call) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (CallFailure e) {
                if (attempt == RetryRules.TRIES || !rules.allow(e)) {
                    throw e;
                }
                pause.of(RetryRules.pauseBefore(attempt + 1));
            }
        }
    }
}
