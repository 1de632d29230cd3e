package io.github.cognitotoken.totp;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Hmac;
import io.github.cognitotoken.host.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The secret of an authenticator app, from which it computes its codes by <a
 * href="https://www.rfc-editor.org/rfc/rfc6238">RFC 6238</a>. Time is counted in steps since 1970, of 30 s unless the
 * secret says otherwise. Its text form shows nothing.
 */
public final class TotpSecret {

    private final byte[] key;
    private final String mac;
    private final int digits;
    private final int period;

    /**
     * @param mac the JDK's name of the MAC, such as {@code HmacSHA1}
     * @param digits 6 to 8
     * @param period seconds of a step
     */
    TotpSecret(byte[] key, String mac, int digits, int period) {
        this.key = key.clone();
        this.mac = mac;
        this.digits = digits;
        this.period = period;
    }

    /**
     * Reads a secret in Base32, or an {@code otpauth://} URI that holds one.
     *
     * @param named what it is and where it came from, for errors: {@code the TOTP secret from X}
     * @throws Failure of kind {@code CONFIGURATION} if it is neither; nothing of it is shown
     */
    public static TotpSecret parse(Secret given, String named) {
        String text = given.reveal().strip();
        return text.toLowerCase(Locale.ROOT).startsWith("otpauth")
                ? new OtpAuthUri(text, named).secret()
                : new TotpSecret(key(text, named), "HmacSHA1", 6, 30);
    }

    static byte[] key(String base32, String named) {
        try {
            return Base32.decode(base32);
        } catch (Base32.Malformed e) {
            throw Failure.configuration(
                    named + " is malformed: " + e.getMessage(),
                    "put the secret there that an authenticator app is set up with: Base32, or its otpauth:// URI");
        }
    }

    /** The step that this moment belongs to. */
    public long stepAt(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), period);
    }

    /** The moment at which a step begins. */
    public Instant beginOf(long step) {
        return Instant.ofEpochSecond(Math.multiplyExact(step, period));
    }

    public Duration period() {
        return Duration.ofSeconds(period);
    }

    /** The code of that step, with leading zeros. */
    public String code(long step) {
        byte[] hash =
                Hmac.of(mac, key, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        String shown = Integer.toString(number % (int) Math.pow(10, digits));
        return "0".repeat(digits - shown.length()) + shown;
    }

    /**
     * A name for this secret and its steps that reveals nothing about it: 32 hex digits of an HMAC under the secret.
     */
    public String fingerprint() {
        byte[] message = ("cognito-token, steps of " + period + " s").getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Hmac.sha256(key, message), 0, 16);
    }

    @Override
    public String toString() {
        return "TotpSecret[redacted]";
    }
}
