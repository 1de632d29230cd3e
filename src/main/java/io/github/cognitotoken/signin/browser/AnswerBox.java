package io.github.cognitotoken.signin.browser;

import io.github.cognitotoken.oauth.AuthorizationResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Takes the first answer, wherever it comes from: the listener or the terminal. */
final class AnswerBox {

    private AuthorizationResponse answer;

    /** Whether this answer is the first one. */
    synchronized boolean offer(AuthorizationResponse response) {
        if (answer != null) {
            return false;
        }
        answer = response;
        notifyAll();
        return true;
    }

    synchronized boolean isEmpty() {
        return answer == null;
    }

    /** The answer, if it is there within that time. */
    synchronized Optional<AuthorizationResponse> await(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            for (long left = limit.toNanos(); answer == null && left > 0; left = deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(answer);
    }

    /** Another answer is waited for. */
    synchronized void clear() {
        answer = null;
    }
}
