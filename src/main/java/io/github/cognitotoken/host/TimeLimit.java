package io.github.cognitotoken.host;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A total time limit for work that may block without a socket time-out: name resolution, or a server that sends single
 * bytes. The work runs in a daemon thread, which is interrupted and abandoned at the limit.
 */
public final class TimeLimit {

    private final Duration limit;

    public TimeLimit(Duration limit) {
        this.limit = limit;
    }

    public Duration limit() {
        return limit;
    }

    /**
     * Does the work within the limit.
     *
     * @throws TimeoutException if it took longer
     */
    public <T> T call(Callable<T> work) throws TimeoutException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread worker = new Thread(task, "bounded");
        worker.setDaemon(true);
        worker.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } finally {
            task.cancel(true);
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof RuntimeException runtime) {
            return runtime;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(cause);
    }
}
