package io.github.cognitotoken.auth;

import java.util.Optional;

/** Remembers which flow worked with an app client, so that the next sign-in begins with it. */
public interface FlowMemory {

    /** The flow that worked last, by its name in {@code --flow}. */
    Optional<String> recall();

    /** Remembers the flow that worked. */
    void remember(String flow);

    /** Forgets the flow, since the app client does not allow it any more. */
    void forget();
}
