package io.github.cognitotoken.config;

import io.github.cognitotoken.host.Secret;

/** Where a secret comes from, before it is read. */
public sealed interface SecretSource {

    /** The option, variable or profile key that names this source. */
    Origin origin();

    /** Whether it is read from standard input, which can be read once. */
    default boolean readsStdin() {
        return this instanceof FromStdin || (this instanceof InFile file && file.isStdin());
    }

    /** The value itself. */
    record Inline(Secret value, Origin origin) implements SecretSource {}

    /** A value that was read or typed earlier in this run. */
    record Known(Secret value, Origin origin) implements SecretSource {}

    /** A file that holds the value; {@code -} is standard input. */
    record InFile(String path, Origin origin) implements SecretSource {

        /** Whether this is standard input under a file's name. */
        boolean isStdin() {
            return path.equals("-") || path.equals("/dev/stdin");
        }
    }

    /** A command line that prints the value. */
    record FromCommand(String command, Origin origin) implements SecretSource {}

    /** Standard input, to its end. */
    record FromStdin(Origin origin) implements SecretSource {}

    /** Cognito itself, which tells it to those whose AWS credentials allow it; it is stored nowhere. */
    record FromAws(Origin origin) implements SecretSource {}
}
