package io.github.cognitotoken.auth;

import java.util.Optional;

/** Which flow worked with an app client before, so that the next sign-in begins with it. */
public interface FlowMemory {

    /** The flow that worked last, by its name in {@code --flow}. */
    Optional<String> recall();

    /** Takes note of the flow that worked. */
    void remember(String flow);

    /** Drops the note: the app client does not allow that flow any more. */
    void forget();
}
