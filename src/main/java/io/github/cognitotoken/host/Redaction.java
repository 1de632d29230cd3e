package io.github.cognitotoken.host;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Redacts secrets in all text for people and logs. Every class that reads or receives a secret calls {@link #learn}.
 * All diagnostics go through {@link #scrub} as the last line of defence, for instance against a server that repeats a
 * password.
 */
public final class Redaction {

    /** The text that replaces a password, code or secret. */
    public static final String MARK = "[redacted]";

    /** Shorter values occur in other text by chance. */
    private static final int SHORTEST = 4;

    /** The longest first, so that a secret which contains another one is replaced as a whole. */
    private final Map<String, SecretForms> secrets = new TreeMap<>(
            (one, other) -> one.length() == other.length() ? one.compareTo(other) : other.length() - one.length());

    private byte[] runKey;

    /** Learns a secret of this run. */
    public synchronized void learn(String secret) {
        if (secret != null && secret.length() >= SHORTEST) {
            secrets.computeIfAbsent(secret, learned -> new SecretForms(learned, SHORTEST));
        }
    }

    /** The text with all learned secrets redacted. */
    public synchronized String scrub(String text) {
        String scrubbed = text;
        for (SecretForms secret : secrets.values()) {
            scrubbed = secret.replace(scrubbed, MARK);
        }
        return scrubbed;
    }

    /**
     * A tag that replaces a token or session, so that two can be compared within this run: six hex digits of its
     * HMAC-SHA-256 under a random key of this process.
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
