package io.github.cognitotoken.oauth;

import io.github.cognitotoken.host.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * Proof Key for Code Exchange (RFC 7636): who exchanges a code shows that the code was asked for by the same program.
 *
 * @param verifier 43 to 128 characters of {@code A-Z a-z 0-9 - . _ ~}
 */
public record Pkce(Secret verifier) {

    /** The only method that Cognito takes. */
    public static final String METHOD = "S256";

    private static final int VERIFIER_BYTES = 32;

    /** A new key. */
    public static Pkce random(RandomGenerator random) {
        return new Pkce(Secret.of(RandomText.of(VERIFIER_BYTES, random)));
    }

    /** BASE64URL(SHA-256(ASCII(verifier))), section 4.2 of the RFC. */
    public String challenge() {
        byte[] ascii = verifier.reveal().getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(ascii));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
