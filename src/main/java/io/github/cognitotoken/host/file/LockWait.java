package io.github.cognitotoken.host.file;

import io.github.cognitotoken.host.Pause;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Tries to take a lock until it succeeds. The pauses grow, so that many waiting processes cost the holder little. */
public final class LockWait {

    private static final Duration SHORTEST = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofMillis(100);
    private static final Duration GROWTH = Duration.ofMillis(5);

    private final Pause pause;

    public LockWait(Pause pause) {
        this.pause = pause;
    }

    /** Takes the lock unless another process holds it. */
    @FunctionalInterface
    public interface Attempt<T> {
        Optional<T> take() throws IOException;
    }

    /** Decides how long to wait. */
    @FunctionalInterface
    public interface Patience {

        /**
         * Whether to go on waiting; called after each failed attempt.
         *
         * @param lately the time since the last call
         */
        boolean lasts(Duration lately);

        /** Waits for this long in total. */
        static Patience of(Duration limit) {
            return new Patience() {
                private Duration left = limit;

                @Override
                public boolean lasts(Duration lately) {
                    left = left.minus(lately);
                    return !left.isNegative();
                }
            };
        }
    }

    /**
     * Waits for the lock.
     *
     * @return empty if another process still holds it when the patience ends
     * @throws IOException as the attempt does
     */
    public <T> Optional<T> take(Attempt<T> attempt, Patience patience) throws IOException {
        Duration interval = SHORTEST;
        long before = System.nanoTime();
        while (true) {
            Optional<T> lock = attempt.take();
            if (lock.isPresent()) {
                return lock;
            }
            long now = System.nanoTime();
            if (!patience.lasts(Duration.ofNanos(now - before))) {
                return Optional.empty();
            }
            before = now;
            sleep(interval);
            interval = interval.compareTo(LONGEST) < 0 ? interval.plus(GROWTH) : interval;
        }
    }

    private void sleep(Duration interval) {
        try {
            pause.of(interval);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
