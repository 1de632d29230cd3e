package io.github.cognitotoken.userpool.srp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256 and what is made of it. */
final class Hashes {

    private static final int KEY_BYTES = 16;

    private Hashes() {}

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static BigInteger number(byte[]... parts) {
        return new BigInteger(1, sha256(parts));
    }

    static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** HKDF with one block of output, of which Cognito takes the first half. */
    static byte[] key(BigInteger scrambler, BigInteger secret) {
        byte[] extracted = hmac(scrambler.toByteArray(), secret.toByteArray());
        byte[] expanded = hmac(extracted, "Caldera Derived Key".getBytes(US_ASCII), new byte[] {1});
        return Arrays.copyOf(expanded, KEY_BYTES);
    }
}
