package io.github.cognitotoken.userpool;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The Session strings from SignUp to ConfirmSignUp to the first InitiateAuth; each is good once. */
final class SignUpSessions {

    private static final int SESSION_BYTES = 320;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Open> open = new ConcurrentHashMap<>();

    SignUpSessions(Clock clock) {
        this.clock = clock;
    }

    /** @param confirmed whether it signs in, or else confirms */
    String open(AppClient client, PoolUser user, boolean confirmed) {
        byte[] bytes = new byte[SESSION_BYTES];
        random.nextBytes(bytes);
        String session = "AYABe" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        open.put(session, new Open(client, user, confirmed, clock.instant().plus(client.sessionValidity())));
        return session;
    }

    void use(String session, AppClient client, PoolUser user, boolean confirmed) {
        Open found = open.get(session);
        if (found == null || found.client != client || found.user != user || found.confirmed != confirmed) {
            throw Sessions.invalid();
        }
        open.remove(session);
        if (!clock.instant().isBefore(found.expires)) {
            throw Refusal.notAuthorized("Invalid session for the user, session is expired.");
        }
    }

    private record Open(AppClient client, PoolUser user, boolean confirmed, Instant expires) {}
}
