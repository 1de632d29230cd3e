package io.github.cognitotoken.signin;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Pause;
import io.github.cognitotoken.token.TokenSource;
import io.github.cognitotoken.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Renews tokens in the background, before they end, for as long as another program needs them. After a refusal nothing
 * is signed in again, since a password that is sent again and again locks the user out; but tokens that come into the
 * cache by another way are taken.
 */
public final class TokenRenewal implements Runnable {

    static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

    /** How long to wait at least, so that tokens which have ended when they come are not fetched all the time. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** How often tokens without a known end are renewed. */
    private static final Duration WITHOUT_END = Duration.ofMinutes(5);

    private final Tokens first;
    private final Function<Tokens, RenewalTime> times;
    private final TokenSource signIn;
    private final TokenSource refreshOnly;
    private final Consumer<Tokens> receiver;
    private final InstantSource clock;
    private final Pause pause;
    private final Diagnostics diagnostics;
    private String lastWarning = "";

    /**
     * @param times when tokens are to be renewed
     * @param signIn gives fresh tokens; may sign in, but asks nobody
     * @param refreshOnly gives fresh tokens without a sign-in
     */
    public TokenRenewal(
            Tokens first,
            Function<Tokens, RenewalTime> times,
            TokenSource signIn,
            TokenSource refreshOnly,
            Consumer<Tokens> receiver,
            InstantSource clock,
            Pause pause,
            Diagnostics diagnostics) {
        this.first = first;
        this.times = times;
        this.signIn = signIn;
        this.refreshOnly = refreshOnly;
        this.receiver = receiver;
        this.clock = clock;
        this.pause = pause;
        this.diagnostics = diagnostics;
    }

    /** Renews until this thread is interrupted. */
    @Override
    public void run() {
        TokenSource source = signIn;
        Duration retry = FIRST_RETRY;
        Duration wait = untilRenewal(first);
        while (isAfter(wait)) {
            try {
                Tokens next = source.fetch();
                receiver.accept(next);
                wait = longer(untilRenewal(next), SHORTEST);
                source = signIn;
                retry = FIRST_RETRY;
                lastWarning = "";
            } catch (Failure e) {
                warn(e.getMessage());
                source = e.kind() == ErrorKind.UNAVAILABLE ? source : refreshOnly;
                wait = retry;
                retry = shorter(retry.plus(retry), LONGEST_RETRY);
            } catch (IllegalStateException e) {
                return; // interrupted amid a call
            }
        }
    }

    private boolean isAfter(Duration wait) {
        try {
            pause.of(wait);
            return !Thread.currentThread().isInterrupted();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void warn(String reason) {
        String warning = "the token could not be renewed, and this is tried again: " + reason;
        if (!warning.equals(lastWarning)) {
            diagnostics.warn(warning);
        }
        lastWarning = warning;
    }

    private Duration untilRenewal(Tokens tokens) {
        Instant now = clock.instant();
        return times.apply(tokens)
                .renewal()
                .map(then -> longer(Duration.between(now, then), Duration.ZERO))
                .orElse(WITHOUT_END);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
