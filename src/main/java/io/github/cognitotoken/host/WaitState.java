package io.github.cognitotoken.host;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * What a run is waiting for that is not the network: it is told here, so that other runs that wait for this one can be
 * told.
 */
public final class WaitState {

    /** What a run waits for. */
    public enum Waiting {
        /** Nothing but the network, or nothing at all. */
        NONE,
        /** A person's answer. */
        PERSON,
        /** The time at which a code may be used. */
        TIME
    }

    private volatile boolean waited;
    private final List<Consumer<Waiting>> listeners = new CopyOnWriteArrayList<>();

    /** Whether this run has waited for anything yet. */
    public boolean hasWaited() {
        return waited;
    }

    /** Tells this listener, too, from now on. */
    public void tell(Consumer<Waiting> who) {
        listeners.add(who);
    }

    /** Tells this listener no more. */
    public void forget(Consumer<Waiting> who) {
        listeners.remove(who);
    }

    /** Does what waits, and tells of it. */
    public <T> T during(Waiting waiting, Wait<T> wait) throws IOException {
        now(waiting);
        try {
            return wait.get();
        } finally {
            now(Waiting.NONE);
        }
    }

    /** Waits until the time has passed at which something may be done, and tells of it. */
    public void pause(Pause pause, Duration time) throws InterruptedException {
        now(Waiting.TIME);
        try {
            pause.of(time);
        } finally {
            now(Waiting.NONE);
        }
    }

    private void now(Waiting waiting) {
        waited = true;
        listeners.forEach(listener -> listener.accept(waiting));
    }

    /** Something that waits. */
    @FunctionalInterface
    public interface Wait<T> {
        T get() throws IOException;
    }
}
