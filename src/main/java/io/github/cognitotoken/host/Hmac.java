package io.github.cognitotoken.host;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC (RFC 2104) by the JDK. The names of cache files use the hash in {@code storage.Sha256} instead: the first use of
 * this class starts the JDK's security providers, which a call with a cached token must not pay for.
 */
public final class Hmac {

    private static final String SHA256 = "HmacSHA256";

    private Hmac() {}

    /** HMAC-SHA-256 over the parts, one after the other. */
    public static byte[] sha256(byte[] key, byte[]... parts) {
        return of(SHA256, key, parts);
    }

    /**
     * The HMAC over the parts, one after the other.
     *
     * @param algorithm the JDK's name of it, such as {@code HmacSHA1}; one that every JDK has
     * @param key not empty
     */
    public static byte[] of(String algorithm, byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
