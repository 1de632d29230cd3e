package io.github.cognitotoken.userpool;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Everything the pool was asked, in order, spoilt answers included. */
public final class Requests {

    private final List<RecordedRequest> all = new CopyOnWriteArrayList<>();

    void add(RecordedRequest request) {
        all.add(request);
    }

    public List<RecordedRequest> all() {
        return List.copyOf(all);
    }

    public List<RecordedRequest> of(String operation) {
        return all.stream().filter(r -> r.operation().equals(operation)).toList();
    }

    public int count(String operation) {
        return of(operation).size();
    }

    public int count() {
        return all.size();
    }

    /** Waits until this operation was asked for so many times, for a minute at most. */
    public void await(String operation, int times) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (count(operation) < times) {
            if (System.nanoTime() > end) {
                throw new AssertionError(operation + " was asked for " + count(operation) + " times, not " + times);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public RecordedRequest last() {
        List<RecordedRequest> now = all();
        if (now.isEmpty()) {
            throw new NoSuchElementException("the pool was not asked anything");
        }
        return now.get(now.size() - 1);
    }

    public void clear() {
        all.clear();
    }
}
