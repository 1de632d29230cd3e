package io.github.cognitotoken.failure;

import java.util.Locale;

/** Why a run failed. The exit code of each kind stands in {@code cli.ExitCode}, and nowhere else. */
public enum ErrorKind {
    /** Unexpected: an error of this program. */
    BUG,
    /** A bad option, argument or combination. */
    USAGE,
    /** A setting is missing or wrong. */
    CONFIGURATION,
    /** Cognito said no. */
    REFUSED,
    /** A person is needed. */
    INTERACTION,
    /** The token is malformed or does not hold what was asked of it. */
    TOKEN,
    /** Network, TLS, time-out, throttling, or a fault on the server's side. */
    UNAVAILABLE,
    /** Interrupted by the person. */
    CANCELLED;

    /** The name used in JSON errors and in the documentation. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
