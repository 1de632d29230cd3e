package io.github.cognitotoken.userpool;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of an authenticator app: <a href="https://www.rfc-editor.org/rfc/rfc6238">RFC 6238</a> with SHA-1, steps of
 * 30 s and six digits.
 *
 * @param secret in Base32
 */
public record Totp(String secret) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_LENGTH = 52;
    private static final int STEP_SECONDS = 30;

    /** As long as those that Cognito gives out. */
    static Totp random() {
        StringBuilder secret = new StringBuilder();
        new SecureRandom().ints(SECRET_LENGTH, 0, ALPHABET.length()).forEach(i -> secret.append(ALPHABET.charAt(i)));
        return new Totp(secret.toString());
    }

    public String code(Instant time) {
        return code(step(time));
    }

    String code(long step) {
        byte[] mac = mac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0xf;
        int number = ByteBuffer.wrap(mac).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }

    static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
    }

    private byte[] mac(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decoded(), mac.getAlgorithm()));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] decoded() {
        String digits = secret.replaceAll("[\\s=]", "").toUpperCase(Locale.ROOT);
        ByteBuffer bytes = ByteBuffer.allocate(digits.length() * 5 / Byte.SIZE);
        int bits = 0;
        int pending = 0;
        for (int i = 0; i < digits.length(); i++) {
            pending = pending << 5 | ALPHABET.indexOf(digits.charAt(i));
            bits += 5;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.put((byte) (pending >> bits));
            }
        }
        return bytes.array();
    }
}
