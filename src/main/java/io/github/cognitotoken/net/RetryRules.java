package io.github.cognitotoken.net;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Decides which failed requests are retried, and when. A limit for one user (LimitExceededException) is no throttling.
 * Nothing is retried after a read time-out, since a password could be sent twice.
 */
public enum RetryRules {
    /** For requests that may take effect twice: retried after throttling, HTTP 5xx, or without a connection. */
    REPEATABLE {
        @Override
        boolean allow(CallFailure failure) {
            return isThrottled(failure) || isServerFault(failure) || failure.neverConnected();
        }
    },
    /**
     * The same for an operation that the server may not know: some emulators then answer 500 with a page without an
     * error code.
     */
    MAY_BE_UNKNOWN {
        @Override
        boolean allow(CallFailure failure) {
            return REPEATABLE.allow(failure) && !isUnknownOperation(failure);
        }
    },
    /** For requests with a session or code that can be used once: retried after throttling, or without a connection. */
    SINGLE_USE {
        @Override
        boolean allow(CallFailure failure) {
            return isThrottled(failure) || failure.neverConnected();
        }
    };

    /** The number of tries of a request. */
    public static final int TRIES = 4;

    private static final Duration BASE = Duration.ofMillis(300);
    private static final Duration CAP = Duration.ofSeconds(5);

    /**
     * The error codes for an operation that the server does not know or has switched off; the last one is of
     * cognito-local.
     */
    private static final Set<String> UNKNOWN_OPERATION =
            Set.of("UnknownOperationException", "UnsupportedOperationException", "UnsupportedOperation", "Unsupported");

    /** Whether a request with this failure may be retried. */
    abstract boolean allow(CallFailure failure);

    /** The pause before a try, counted from 2: exponential with full jitter. */
    static Duration pauseBefore(int attempt) {
        long bound = Math.min(CAP.toMillis(), BASE.toMillis() << (attempt - 2));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(bound + 1));
    }

    /** Whether the server does not know the operation, as far as its answer to one that it may lack can tell. */
    public static boolean isUnknownOperation(CallFailure failure) {
        boolean namesNothing = failure.code().isEmpty()
                && (failure.status() == 404 || failure.status() == 500 || failure.status() == 501);
        return namesNothing || namesUnknownOperation(failure);
    }

    private static boolean namesUnknownOperation(CallFailure failure) {
        return failure.code().filter(UNKNOWN_OPERATION::contains).isPresent();
    }

    private static boolean isThrottled(CallFailure failure) {
        return failure.says("TooManyRequestsException", "");
    }

    private static boolean isServerFault(CallFailure failure) {
        return failure.status() >= 500 && !namesUnknownOperation(failure);
    }
}
