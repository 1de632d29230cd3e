package io.github.cognitotoken.userpool.oauth;

import io.github.cognitotoken.userpool.http.Request;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The managed-login cookie: an hour from the sign-in, which no refresh extends (4.5, section 6). */
final class BrowserSessions {

    static final String COOKIE = "cognito";
    private static final Duration LIFE = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, BrowserSession> open = new ConcurrentHashMap<>();

    BrowserSessions(Clock clock) {
        this.clock = clock;
    }

    /** Returns the cookie's value. */
    String open(BrowserSession session) {
        String value = UUID.randomUUID().toString();
        open.put(value, session);
        return value;
    }

    Optional<BrowserSession> find(Request request) {
        return Cookies.value(request, COOKIE)
                .map(open::get)
                .filter(session -> clock.instant().isBefore(session.since().plus(LIFE)));
    }

    void end(Request request) {
        Cookies.value(request, COOKIE).ifPresent(open::remove);
    }
}
