package io.github.cognitotoken.auth;

import io.github.cognitotoken.host.Pause;
import io.github.cognitotoken.host.TimeLimit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Makes calls to Cognito: again where {@link RetryRules} allow it, all within the total time limit, and with a
 * {@code Failure} for what goes wrong.
 */
public final class CognitoCalls {

    private final TimeLimit limit;
    private final Pause pause;
    private final CognitoErrors errors;

    public CognitoCalls(TimeLimit limit, Pause pause, CognitoErrors errors) {
        this.limit = limit;
        this.pause = pause;
        this.errors = errors;
    }

    <T> T call(RetryRules rules, Supplier<T> call) {
        try {
            return limit.call(() -> withRetries(rules, call));
        } catch (SdkException e) {
            throw errors.failure(e);
        } catch (TimeoutException e) {
            throw errors.timedOut(limit.limit()).causedBy(e);
        }
    }

    private <T> T withRetries(RetryRules rules, Supplier<T> call) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (SdkException e) {
                if (attempt == RetryRules.TRIES || !rules.allow(e)) {
                    throw e;
                }
                pause.of(RetryRules.pauseBefore(attempt + 1));
            }
        }
    }
}
