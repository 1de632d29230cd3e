package io.github.cognitotoken.jwt.verify;

import io.github.cognitotoken.net.HttpAnswer;
import java.time.Duration;
import java.util.Locale;

/** For how long an answer counts (RFC 9111, sections 4.2 and 5.2.2). */
final class KeyLifetime {

    /** Where the answer does not say: tokens live for an hour by default, too. */
    static final Duration DEFAULT = Duration.ofHours(1);

    private static final String MAX_AGE = "max-age=";

    private KeyLifetime() {}

    static Duration of(HttpAnswer answer) {
        Duration lifetime = DEFAULT;
        String control = answer.header("Cache-Control").orElse("").toLowerCase(Locale.ROOT);
        for (String directive : control.split(",", -1)) {
            String word = directive.strip();
            if (word.equals("no-store") || word.equals("no-cache")) {
                return Duration.ZERO;
            }
            if (word.startsWith(MAX_AGE)) {
                lifetime = seconds(word.substring(MAX_AGE.length()).replace("\"", ""), Duration.ZERO);
            }
        }
        Duration age = answer.header("Age")
                .map(text -> seconds(text.strip(), Duration.ZERO))
                .orElse(Duration.ZERO);
        return lifetime.minus(age);
    }

    /** A number of seconds; a caller that is told nonsense asks again soon. */
    private static Duration seconds(String text, Duration otherwise) {
        boolean isNumber =
                !text.isEmpty() && text.length() <= 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Duration.ofSeconds(Long.parseLong(text)) : otherwise;
    }
}
