package io.github.cognitotoken.host;

import java.util.function.Consumer;

/**
 * What a run is waiting for that is not the network: it is told here, so that other runs that wait for this one can be
 * told.
 */
public final class Attention {

    /** What a run waits for. */
    public enum Waiting {
        /** Nothing but the network, or nothing at all. */
        NONE,
        /** A person's answer. */
        PERSON,
        /** The time at which a code may be used. */
        TIME
    }

    private Consumer<Waiting> listener = waiting -> {};

    /** Tells this listener from now on. */
    public void tell(Consumer<Waiting> who) {
        listener = who;
    }

    /** Does what waits, and tells of it. */
    public <T> T during(Waiting waiting, Wait<T> wait) throws java.io.IOException {
        listener.accept(waiting);
        try {
            return wait.get();
        } finally {
            listener.accept(Waiting.NONE);
        }
    }

    /** Something that waits. */
    @FunctionalInterface
    public interface Wait<T> {
        T get() throws java.io.IOException;
    }
}
