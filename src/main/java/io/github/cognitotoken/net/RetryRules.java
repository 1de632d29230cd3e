package io.github.cognitotoken.net;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What may be sent again by itself, and when. A limit for one user (LimitExceededException) is no throttling, and after
 * a read time-out nothing is sent again: a password could go out a second time.
 */
public enum RetryRules {
    /** For requests that may take effect twice: throttled, met a fault of the server (HTTP 5xx), or never connected. */
    REPEATABLE {
        @Override
        boolean allow(CallFailure failure) {
            return isThrottled(failure) || isServerFault(failure) || failure.neverConnected();
        }
    },
    /** The same for an operation that the server may lack: some emulators answer 500 with a page that names no error. */
    MAY_BE_UNKNOWN {
        @Override
        boolean allow(CallFailure failure) {
            return REPEATABLE.allow(failure) && !isUnknownOperation(failure);
        }
    },
    /** For requests with a session or code that can be used once: throttled at the door, or never connected. */
    SINGLE_USE {
        @Override
        boolean allow(CallFailure failure) {
            return isThrottled(failure) || failure.neverConnected();
        }
    };

    /** How often a request is sent at most. */
    public static final int TRIES = 4;

    private static final Duration BASE = Duration.ofMillis(300);
    private static final Duration CAP = Duration.ofSeconds(5);

    /** How servers name an operation that they do not know or have switched off; the last one is cognito-local's. */
    private static final Set<String> UNKNOWN_OPERATION =
            Set.of("UnknownOperationException", "UnsupportedOperationException", "UnsupportedOperation", "Unsupported");

    /** Whether the request that failed like this may be sent again. */
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
