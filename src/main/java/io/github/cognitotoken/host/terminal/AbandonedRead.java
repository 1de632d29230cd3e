package io.github.cognitotoken.host.terminal;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** A read that cannot be ended: when its line is not wanted any more, it is left behind in a thread of its own. */
final class AbandonedRead {

    private static final long MILLIS_BETWEEN_LOOKS = 40;

    private AbandonedRead() {}

    /** A read that blocks; null at the end of input. */
    interface Read {
        String line() throws IOException;
    }

    static Optional<String> of(Read read, BooleanSupplier wanted) throws IOException {
        CompletableFuture<String> line = new CompletableFuture<>();
        Thread reader = new Thread(() -> complete(line, read), "paste");
        reader.setDaemon(true);
        reader.start();
        while (wanted.getAsBoolean()) {
            if (isDone(line)) {
                return Optional.ofNullable(line.join());
            }
        }
        return Optional.empty();
    }

    /** Whether the read has ended, in a moment at the latest. */
    private static boolean isDone(CompletableFuture<String> line) throws IOException {
        try {
            line.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void complete(CompletableFuture<String> line, Read read) {
        try {
            line.complete(read.line());
        } catch (IOException | RuntimeException e) {
            line.completeExceptionally(e);
        }
    }
}
