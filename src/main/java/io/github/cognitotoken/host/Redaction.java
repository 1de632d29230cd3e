package io.github.cognitotoken.host;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps secrets out of everything that people and logs see. Whoever learns a secret tells it here; all diagnostics go
 * through {@link #scrub} as the last line of defence, for instance against a server that repeats a password.
 */
public final class Redaction {

    /** What stands where a password, code or secret stood. */
    public static final String MARK = "[redacted]";

    /** Shorter values are words that occur by chance. */
    private static final int SHORTEST = 4;

    /** The longest first, so that one that contains another goes as a whole. */
    private final Map<String, SecretForms> secrets = new TreeMap<>(
            (one, other) -> one.length() == other.length() ? one.compareTo(other) : other.length() - one.length());

    private byte[] runKey;

    /** Learns a secret of this run. */
    public synchronized void learn(String secret) {
        if (secret != null && secret.length() >= SHORTEST) {
            secrets.computeIfAbsent(secret, learnt -> new SecretForms(learnt, SHORTEST));
        }
    }

    /** The text without any secret learnt so far. */
    public synchronized String scrub(String text) {
        String scrubbed = text;
        for (SecretForms secret : secrets.values()) {
            scrubbed = secret.replace(scrubbed, MARK);
        }
        return scrubbed;
    }

    /**
     * A stand-in for a token or session by which two can be compared within this run: six hex digits of its
     * HMAC-SHA-256 under a random key that lives as long as the process.
     */
    public synchronized String tag(String token) {
        byte[] digest = Hmac.sha256(runKey(), token.getBytes(StandardCharsets.UTF_8));
        return "[redacted:" + HexFormat.of().formatHex(digest, 0, 3) + "]";
    }

    private byte[] runKey() {
        if (runKey == null) {
            runKey = new byte[32];
            new SecureRandom().nextBytes(runKey);
        }
        return runKey;
    }
}
