package io.github.cognitotoken.config;

import java.util.Locale;
import java.util.Optional;

/** The words for yes and no in variables and profiles. */
final class Booleans {

    private Booleans() {}

    static Optional<Boolean> parse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes" -> Optional.of(true);
            case "0", "false", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
