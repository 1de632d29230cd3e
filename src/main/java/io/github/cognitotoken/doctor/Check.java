package io.github.cognitotoken.doctor;

import java.util.List;
import java.util.Optional;

/** One thing that a sign-in depends on. */
interface Check {

    /** Its name in the report: one word. */
    String name();

    /** The checks before it: if one of them failed, this one cannot be made. */
    default List<String> needs() {
        return List.of();
    }

    /**
     * Makes the check; empty if there is nothing to check with these settings.
     *
     * @throws io.github.cognitotoken.failure.Failure instead of a verdict that it failed
     */
    Optional<Verdict> examine();
}
