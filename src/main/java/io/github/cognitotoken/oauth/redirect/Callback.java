package io.github.cognitotoken.oauth.redirect;

import io.github.cognitotoken.oauth.AuthorizationResponse;
import io.github.cognitotoken.oauth.AuthorizationResponse.Fault;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * One sign-in as the browser sees it: the first answer to our request is passed on, and its browser waits until the
 * sign-in has ended. Other requests change nothing.
 */
final class Callback {

    /** Longer than any exchange of a code takes. */
    private static final long LONGEST_EXCHANGE_SECONDS = 300;

    private final CallbackPages pages;
    private final Predicate<AuthorizationResponse> receiver;
    private String state;
    private boolean answered;
    private CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    /**
     * What a browser that came back gets.
     *
     * @param isLast whether it is the page about the end of the sign-in
     */
    record Outcome(Reply reply, boolean isLast) {}

    /**
     * @param receiver takes an answer, and tells whether it is the first one
     */
    Callback(String state, CallbackPages pages, Predicate<AuthorizationResponse> receiver) {
        this.state = state;
        this.pages = pages;
        this.receiver = receiver;
    }

    /** What the browser gets that comes back with this query. */
    Outcome answer(String query) {
        AuthorizationResponse response;
        CompletableFuture<Outcome> waitingFor;
        synchronized (this) {
            response = AuthorizationResponse.ofQuery(query, state);
            if (response instanceof AuthorizationResponse.Unusable unusable) {
                boolean foreign = unusable.fault() == Fault.FOREIGN || unusable.fault() == Fault.WITHOUT_STATE;
                return new Outcome(foreign ? pages.foreign() : pages.withoutAnswer(), false);
            }
            if (answered || !receiver.test(response)) {
                return new Outcome(pages.alreadyDone(), false);
            }
            answered = true;
            waitingFor = outcome;
        }
        try {
            return waitingFor.get(LONGEST_EXCHANGE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(pages.alreadyDone(), false);
        } catch (ExecutionException | TimeoutException e) {
            return new Outcome(pages.alreadyDone(), false);
        }
    }

    /** Whether a browser waits for the outcome, or has had it. */
    synchronized boolean isAnswered() {
        return answered;
    }

    synchronized void end(Reply reply) {
        outcome.complete(new Outcome(reply, true));
    }

    /** Sends the browser to another request, whose answer counts from now on. */
    synchronized void again(String nextState, Reply toNext) {
        CompletableFuture<Outcome> before = outcome;
        state = nextState;
        answered = false;
        outcome = new CompletableFuture<>();
        before.complete(new Outcome(toNext, false));
    }
}
