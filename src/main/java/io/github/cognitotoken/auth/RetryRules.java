package io.github.cognitotoken.auth;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * What may be sent again by itself, and when. The SDK's own rules stay switched off: they count
 * LimitExceededException as throttling, would send a password again after a read time-out, and cannot differ by
 * request.
 */
enum RetryRules {
    /** For sign-in by InitiateAuth: throttled, met a fault of the server (HTTP 5xx), or never connected. */
    REPEATABLE {
        @Override
        boolean allow(SdkException failure) {
            return isThrottled(failure) || isServerFault(failure) || neverConnected(failure);
        }
    },
    /** For requests with a session or code that can be used once: throttled at the door, or never connected. */
    SINGLE_USE {
        @Override
        boolean allow(SdkException failure) {
            return isThrottled(failure) || neverConnected(failure);
        }
    };

    /** How often a request is sent at the most. */
    static final int TRIES = 4;

    private static final Duration BASE = Duration.ofMillis(300);
    private static final Duration CAP = Duration.ofSeconds(5);

    /** Whether the request that failed like this may be sent again. */
    abstract boolean allow(SdkException failure);

    /** The pause before a try, counted from 2: exponential with full jitter. */
    static Duration pauseBefore(int attempt) {
        return BackoffStrategy.exponentialDelay(BASE, CAP).computeDelay(attempt);
    }

    private static boolean isThrottled(SdkException failure) {
        return failure instanceof AwsServiceException service
                && service.awsErrorDetails() != null
                && "TooManyRequestsException".equals(service.awsErrorDetails().errorCode());
    }

    private static boolean isServerFault(SdkException failure) {
        return failure instanceof AwsServiceException service
                && service.statusCode() >= 500
                && !(service.awsErrorDetails() != null
                        && UnknownOperation.isMeantBy(
                                String.valueOf(service.awsErrorDetails().errorCode())));
    }

    static boolean neverConnected(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof ConnectException
                    || t instanceof NoRouteToHostException
                    || t instanceof UnknownHostException) {
                return true;
            }
            if (t instanceof SocketTimeoutException) {
                return String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT).contains("connect timed out");
            }
        }
        return false;
    }
}
