package io.github.cognitotoken.userpool.oauth;

import io.github.cognitotoken.userpool.http.Response;
import java.time.Clock;
import java.time.Duration;

/** Ends an authorize request well: the browser goes back to the client with a code. */
final class Approval {

    private static final Duration CODE_LIFE = Duration.ofMinutes(5);

    private final Clock clock;
    private final AuthorizationCodes codes;
    private final BrowserSessions sessions;
    private final DomainAddress address;

    Approval(Clock clock, AuthorizationCodes codes, BrowserSessions sessions, DomainAddress address) {
        this.clock = clock;
        this.codes = codes;
        this.sessions = sessions;
        this.address = address;
    }

    /** For somebody who has just signed in: the browser is remembered. */
    Response signedIn(AuthorizationRequest asked, OAuthUser user, AuthenticationLevel level) {
        BrowserSession session = new BrowserSession(user, level, clock.instant());
        String cookie = address.cookie(BrowserSessions.COOKIE, sessions.open(session), "");
        return approve(asked, session).with("Set-Cookie", cookie);
    }

    Response approve(AuthorizationRequest asked, BrowserSession session) {
        return asked.withCode(codes.add(new AuthorizationCode(
                asked.client(),
                asked.redirectUri(),
                asked.challenge(),
                session.user(),
                asked.authorization(session),
                clock.instant().plus(CODE_LIFE))));
    }
}
