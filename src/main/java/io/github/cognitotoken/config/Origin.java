package io.github.cognitotoken.config;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;

/**
 * Where a value came from.
 *
 * @param description in words that continue "the region from …"
 * @param onCommandLine whether it was given as an option: then a malformed value is a usage error
 */
public record Origin(String description, boolean onCommandLine) {

    public static Origin option(String name) {
        return new Origin(name, true);
    }

    public static Origin of(String description) {
        return new Origin(description, false);
    }

    /** The failure for an unusable value of this origin. */
    public Failure reject(String message, String hint) {
        return Failure.of(onCommandLine ? ErrorKind.USAGE : ErrorKind.CONFIGURATION, message, hint);
    }

    @Override
    public String toString() {
        return description;
    }
}
