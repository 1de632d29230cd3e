package io.github.cognitotoken.config;

/** Finds values that were damaged on their way into this process. */
public final class Undamaged {

    private static final char REPLACEMENT = '\uFFFD';

    private Undamaged() {}

    /** Rejects text in which the JVM has put U+FFFD for bytes that this locale cannot read. */
    public static void check(String value, String what, Origin origin) {
        if (value.indexOf(REPLACEMENT) >= 0) {
            throw origin.reject(
                    what + " has characters that cannot be read in this locale",
                    "set LC_ALL=C.UTF-8, or start the program by its launcher, bin/cognito-token");
        }
    }
}
