package io.github.cognitotoken.config;

/** Rejects values that the JVM could not decode: a damaged password would be sent, and count as a wrong one. */
public final class DecodingCheck {

    private static final char REPLACEMENT = '\uFFFD';

    private DecodingCheck() {}

    /**
     * Rejects text in which the JVM has put U+FFFD for bytes that are not in the encoding of this locale.
     *
     * @param what names the value in the error; the value itself is not shown
     * @throws io.github.cognitotoken.failure.Failure of the kind that fits the origin
     */
    public static void check(String value, String what, Origin origin) {
        if (value.indexOf(REPLACEMENT) >= 0) {
            throw origin.reject(
                    what + " has characters that cannot be read in this locale",
                    "set LC_ALL=C.UTF-8, or start the program by its launcher, bin/cognito-token");
        }
    }
}
