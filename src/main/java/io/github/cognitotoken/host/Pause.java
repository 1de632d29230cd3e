package io.github.cognitotoken.host;

import java.time.Duration;

/** Waits. */
@FunctionalInterface
public interface Pause {

    /** Waits that long, or until interrupted. */
    void of(Duration time) throws InterruptedException;
}
