package io.github.cognitotoken.signin.browser;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.oauth.AuthorizationResponse;
import io.github.cognitotoken.oauth.redirect.RedirectUri;
import java.time.Duration;
import java.util.Optional;

/**
 * Waits for the person in the browser, and counts the time down on a terminal. For an unregistered callback URL Cognito
 * shows an error page and never redirects, so the hint after a minute without a request names the URL to register.
 *
 * @param limit the time that a person has
 * @param beforeHint the time without a request before the hint
 */
record BrowserWait(Diagnostics diagnostics, boolean painted, Duration limit, Duration beforeHint) {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration BEFORE_HINT = Duration.ofSeconds(60);
    private static final Duration TICK = Duration.ofSeconds(1);

    /**
     * @param painted whether standard error is a terminal that may be painted on
     */
    static BrowserWait usual(Diagnostics diagnostics, boolean painted) {
        return new BrowserWait(diagnostics, painted, LIMIT, BEFORE_HINT);
    }

    /**
     * Waits.
     *
     * @throws Failure of kind {@code INTERACTION} when the time is over
     */
    AuthorizationResponse answer(Reception reception, RedirectUri uri) {
        long began = System.nanoTime();
        boolean hinted = false;
        try {
            while (true) {
                Duration passed = Duration.ofNanos(System.nanoTime() - began);
                Duration left = limit.minus(passed);
                if (left.isNegative() || left.isZero()) {
                    throw nobodyCame(uri);
                }
                paint(left);
                Optional<AuthorizationResponse> answer = reception.await(left.compareTo(TICK) < 0 ? left : TICK);
                if (answer.isPresent()) {
                    return answer.get();
                }
                if (!hinted && passed.compareTo(beforeHint) >= 0 && !reception.isVisited()) {
                    hinted = true;
                    diagnostics.note("no answer yet. If the browser shows an error instead of a login page, "
                            + registration(uri));
                }
            }
        } finally {
            diagnostics.erase();
        }
    }

    private void paint(Duration left) {
        if (painted) {
            long seconds = left.toSeconds() % 60;
            diagnostics.paint("waiting for the browser: " + left.toMinutes() + ":" + (seconds < 10 ? "0" : "") + seconds
                    + " left, Ctrl-C ends it");
        }
    }

    private Failure nobodyCame(RedirectUri uri) {
        return Failure.of(
                ErrorKind.INTERACTION,
                "nobody has signed in with the browser within " + limit.toSeconds() + " seconds",
                "run it again; if the browser shows an error instead of a login page, " + registration(uri));
    }

    static String registration(RedirectUri uri) {
        return "register this callback URL with the app client, letter by letter: " + uri.text()
                + " (console: App clients > your client > Login pages > Allowed callback URLs)";
    }
}
