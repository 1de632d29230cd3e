package io.github.cognitotoken.userpool.oauth;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What authenticators have to sign: random, each good for one answer within five minutes. */
final class PasskeyChallenges {

    private static final int BYTES = 32;
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> open = new ConcurrentHashMap<>();

    PasskeyChallenges(Clock clock) {
        this.clock = clock;
    }

    /** In base64url, as it comes back in the client data. */
    String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        open.put(challenge, clock.instant().plus(LIFE));
        return challenge;
    }

    boolean spend(String challenge) {
        Instant end = open.remove(challenge);
        return end != null && clock.instant().isBefore(end);
    }
}
