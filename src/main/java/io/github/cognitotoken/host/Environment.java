package io.github.cognitotoken.host;

import java.util.Optional;

/** The environment variables of this run. */
@FunctionalInterface
public interface Environment {

    /** The variable's value, or null. */
    String raw(String name);

    /** The variable's value; an empty one counts as unset. */
    default Optional<String> get(String name) {
        String value = raw(name);
        return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
}
