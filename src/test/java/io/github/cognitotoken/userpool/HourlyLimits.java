package io.github.cognitotoken.userpool;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often an hour an operation may be called for a user (section 10). */
final class HourlyLimits {

    private final Clock clock;
    private final Map<String, Deque<Instant>> calls = new ConcurrentHashMap<>();

    HourlyLimits(Clock clock) {
        this.clock = clock;
    }

    void take(String operation, String username, int most) {
        Deque<Instant> past = calls.computeIfAbsent(operation + " " + username, key -> new ArrayDeque<>());
        synchronized (past) {
            Instant now = clock.instant();
            while (!past.isEmpty() && past.peek().isBefore(now.minus(Duration.ofHours(1)))) {
                past.remove();
            }
            if (past.size() == most) {
                throw exceeded("Attempt limit exceeded, please try after some time.");
            }
            past.add(now);
        }
    }

    static Refusal exceeded(String message) {
        return new Refusal(400, "LimitExceededException", message);
    }
}
