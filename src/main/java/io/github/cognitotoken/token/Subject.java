package io.github.cognitotoken.token;

import java.util.Optional;

/** The subject of tokens. */
public sealed interface Subject {

    /** The user of that name: canonical or an alias. */
    record Named(String name) implements Subject {}

    /** A user whose name is known only during or after the sign-in. */
    record Unknown() implements Subject {}

    /** Whoever signed in last, a user or the app client; a user whose name is not known where nobody did. */
    record Current() implements Subject {}

    /** No user: the app client itself (RFC 6749, section 4.4). */
    record Machine() implements Subject {}

    /** The user of that name, or one that is not known yet. */
    static Subject of(Optional<String> name) {
        return name.<Subject>map(Named::new).orElseGet(Unknown::new);
    }

    /** Whether it is known for whom the tokens are. */
    default boolean isKnown() {
        return this instanceof Named || this instanceof Machine;
    }

    /** The user's name, where there is a user and the name is known. */
    default Optional<String> username() {
        return this instanceof Named named ? Optional.of(named.name()) : Optional.empty();
    }
}
