package io.github.cognitotoken.oauth.redirect;

import io.github.cognitotoken.oauth.AuthorizationResponse;
import io.github.cognitotoken.oauth.AuthorizationResponse.Fault;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * One sign-in as the browser sees it: the first answer to our request is handed on, and its browser waits until it is
 * known what came of it. Whatever else comes changes nothing.
 */
final class Callback {

    /** Longer than the exchange of a code may take by any time limit that people set. */
    private static final long LONGEST_EXCHANGE_SECONDS = 300;

    private final CallbackPages pages;
    private final Predicate<AuthorizationResponse> receiver;
    private String state;
    private boolean answered;
    private CompletableFuture<Reply> outcome = new CompletableFuture<>();

    /**
     * @param receiver takes an answer, and tells whether it is the first one
     */
    Callback(String state, CallbackPages pages, Predicate<AuthorizationResponse> receiver) {
        this.state = state;
        this.pages = pages;
        this.receiver = receiver;
    }

    /** What the browser gets that comes back with this query. */
    Reply answer(String query) {
        AuthorizationResponse response;
        CompletableFuture<Reply> waitingFor;
        synchronized (this) {
            response = AuthorizationResponse.ofQuery(query, state);
            if (response instanceof AuthorizationResponse.Unusable unusable) {
                boolean foreign = unusable.fault() == Fault.FOREIGN || unusable.fault() == Fault.WITHOUT_STATE;
                return foreign ? pages.foreign() : pages.withoutAnswer();
            }
            if (answered || !receiver.test(response)) {
                return pages.alreadyDone();
            }
            answered = true;
            waitingFor = outcome;
        }
        try {
            return waitingFor.get(LONGEST_EXCHANGE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return pages.alreadyDone();
        } catch (ExecutionException | TimeoutException e) {
            return pages.alreadyDone();
        }
    }

    /** Whether a browser waits for the outcome, or has had it. */
    synchronized boolean isAnswered() {
        return answered;
    }

    synchronized void end(Reply reply) {
        outcome.complete(reply);
    }

    /** Sends the browser to another request, whose answer counts from now on. */
    synchronized void again(String nextState, Reply toNext) {
        CompletableFuture<Reply> before = outcome;
        state = nextState;
        answered = false;
        outcome = new CompletableFuture<>();
        before.complete(toNext);
    }
}
