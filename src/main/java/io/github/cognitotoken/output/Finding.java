package io.github.cognitotoken.output;

import java.util.Locale;
import java.util.Optional;

/**
 * What a check found.
 *
 * @param check its name
 * @param fix what to do; empty if all is well
 */
public record Finding(String check, Level level, String message, Optional<String> fix) {

    /** How good it is. */
    public enum Level {
        /** All is well. */
        OK,
        /** A sign-in may succeed all the same. */
        WARNING,
        /** A sign-in fails, or does not do what the settings ask for. */
        FAILED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
