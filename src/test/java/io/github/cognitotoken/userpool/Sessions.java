package io.github.cognitotoken.userpool;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The Session strings between two steps: each is good for one answer, for the client's AuthSessionValidity. */
final class Sessions {

    private static final int SESSION_BYTES = 640;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Open> open = new ConcurrentHashMap<>();
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    Sessions(Clock clock) {
        this.clock = clock;
    }

    String open(SignIn signIn) {
        byte[] bytes = new byte[SESSION_BYTES];
        random.nextBytes(bytes);
        String session = "AYABe" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        open(signIn, session);
        return session;
    }

    /** Under a name that the client knows already. */
    void open(SignIn signIn, String session) {
        Instant expires = clock.instant().plus(signIn.client().sessionValidity());
        open.put(session, new Open(signIn, expires));
    }

    /** For requests that name no client. */
    Optional<SignIn> find(String session) {
        Open found = open.get(session);
        return find(session, found == null ? null : found.signIn().client());
    }

    /** The sign-in of a session that may still be answered, if there was such a session. */
    Optional<SignIn> find(String session, AppClient client) {
        if (used.contains(session)) {
            throw once();
        }
        Open found = open.get(session);
        if (found == null || found.signIn().client() != client) {
            return Optional.empty();
        }
        if (!clock.instant().isBefore(found.expires())) {
            throw refusal(", session is expired.");
        }
        return Optional.of(found.signIn());
    }

    /** Uses it up. */
    void use(String session) {
        used.add(session);
        if (open.remove(session) == null) {
            throw once();
        }
    }

    static Refusal invalid() {
        return refusal(".");
    }

    private static Refusal once() {
        return refusal(", session can only be used once.");
    }

    private static Refusal refusal(String end) {
        return Refusal.notAuthorized("Invalid session for the user" + end);
    }

    private record Open(SignIn signIn, Instant expires) {}
}
