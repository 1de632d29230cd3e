package io.github.cognitotoken.failure;

import java.util.Locale;

/** Why a run failed. Only {@code cli.command.ExitCode} has the exit code of each kind. */
public enum ErrorKind {
    /** Unexpected: an error of this program. */
    BUG,
    /** A bad option, argument or combination. */
    USAGE,
    /** A setting is missing or wrong. */
    CONFIGURATION,
    /** Cognito refused. */
    REFUSED,
    /** A person is needed. */
    INTERACTION,
    /** The token is malformed, or a check of it failed. */
    TOKEN,
    /** Network, TLS, time-out, throttling, or a fault on the server's side. */
    UNAVAILABLE,
    /** The command that the user wants to run is not there. */
    NOT_FOUND,
    /** The command that the user wants to run cannot be executed. */
    NOT_EXECUTABLE,
    /** Interrupted by the person. */
    CANCELLED;

    /** The name used in JSON errors and in the documentation. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
