package io.github.cognitotoken.config;

import java.time.Duration;
import java.util.Optional;

/** Lengths of time as people write them: {@code 90} (seconds), {@code 90s}, {@code 5m}, {@code 1h}; at most a day. */
final class Durations {

    private static final long MAX_SECONDS = 24 * 60 * 60L;

    private Durations() {}

    static Optional<Duration> parse(String text) {
        if (text.isEmpty() || text.length() > 8) {
            return Optional.empty();
        }
        int unit = secondsOf(text.charAt(text.length() - 1));
        String digits = unit == 0 ? text : text.substring(0, text.length() - 1);
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        long seconds = Long.parseLong(digits) * Math.max(1, unit);
        return seconds >= 1 && seconds <= MAX_SECONDS ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty();
    }

    private static int secondsOf(char unit) {
        return switch (unit) {
            case 's' -> 1;
            case 'm' -> 60;
            case 'h' -> 3600;
            default -> 0;
        };
    }
}
