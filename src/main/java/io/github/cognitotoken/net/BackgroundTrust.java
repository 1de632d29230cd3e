package io.github.cognitotoken.net;

import io.github.cognitotoken.failure.Failure;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/** Trust in certificates that another thread may read meanwhile: with what else of TLS they need, 35 ms on a JVM. */
public final class BackgroundTrust extends DelegatedTrust {

    private final FutureTask<SSLSocketFactory> reading;

    /** @param certificates reads them, or throws a {@link Failure} */
    public BackgroundTrust(Supplier<SSLSocketFactory> certificates) {
        this.reading = new FutureTask<>(certificates::get);
    }

    /**
     * Reads them, or waits for the thread that has begun.
     *
     * @throws Failure if the certificates cannot be read
     */
    @Override
    SSLSocketFactory factory() {
        reading.run(); // no effect if it was begun
        try {
            return reading.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Failure failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
