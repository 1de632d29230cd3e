package io.github.cognitotoken.host;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What this run is waiting for, besides the network. Listeners pass it on to other runs that wait for this one. */
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

    /** Adds a listener. */
    public void tell(Consumer<Waiting> who) {
        listeners.add(who);
    }

    /** Removes a listener. */
    public void forget(Consumer<Waiting> who) {
        listeners.remove(who);
    }

    /** Does the waiting work, and notifies the listeners before and after it. */
    public <T> T during(Waiting waiting, Wait<T> wait) throws IOException {
        now(waiting);
        try {
            return wait.get();
        } finally {
            now(Waiting.NONE);
        }
    }

    /** Waits until that time, and notifies the listeners before and after it. */
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

    /** Work that waits. */
    @FunctionalInterface
    public interface Wait<T> {
        T get() throws IOException;
    }
}
