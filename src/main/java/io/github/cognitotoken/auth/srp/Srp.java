package io.github.cognitotoken.auth.srp;

import io.github.cognitotoken.host.Hmac;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/**
 * The arithmetic of SRP-6a (RFC 5054) as Cognito does it: the 3072-bit group of RFC 3526, g = 2, SHA-256, and a key
 * drawn by HKDF. Pure: constants and arguments in, values out.
 *
 * <p>Every integer that is hashed is encoded as {@link BigInteger#toByteArray} does: the shortest two's complement, big
 * end first, so with one zero byte in front when the top bit is set, and never padded to the group's length. All texts
 * are UTF-8 and are not normalized.
 *
 * <p>Names are those of RFC 5054: {@code N}, {@code g}, {@code k}, {@code a}, {@code A}, {@code B}, {@code u},
 * {@code x}, {@code S}.
 */
public final class Srp {

    static final BigInteger N = new BigInteger(
            "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD"
                    + "EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
                    + "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F"
                    + "83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B"
                    + "E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510"
                    + "15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7"
                    + "ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C"
                    + "BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF",
            16);
    static final BigInteger G = BigInteger.TWO;

    private static final BigInteger K = hash(N.toByteArray(), G.toByteArray());
    private static final byte[] HKDF_INFO = "Caldera Derived Key\u0001".getBytes(StandardCharsets.UTF_8);
    private static final int KEY_BYTES = 16;

    private Srp() {}

    /** The server sent a value that makes the exchange unsafe; continuing would reveal the password. */
    static final class Aborted extends Exception {

        private static final long serialVersionUID = 1L;

        Aborted(String message) {
            super(message);
        }
    }

    /** The client's public value {@code A = g^a mod N}. */
    public static BigInteger publicValue(BigInteger a) {
        return GroupPower.ofTwo(a);
    }

    /**
     * {@code x = H(salt | H(left | identity | ":" | password))}, the private key derived from the password.
     *
     * @param left the part of the user pool's id after the underscore; for a device its group key
     * @param identity {@code USER_ID_FOR_SRP}; for a device its key
     */
    public static BigInteger privateKey(BigInteger salt, String left, String identity, String password) {
        byte[] inner = sha256(utf8(left), utf8(identity), utf8(":"), utf8(password));
        return hash(salt.toByteArray(), inner);
    }

    /** The verifier {@code v = g^x mod N}, with which the server checks the proof of the password. */
    public static BigInteger verifier(BigInteger x) {
        return GroupPower.ofTwo(x);
    }

    /**
     * The key that both sides can compute: {@code S = (B - k * g^x) ^ (a + u * x) mod N}, drawn out by HKDF-SHA-256
     * with {@code u} as salt.
     *
     * @param keys the client's values
     * @param serverValue {@code B}
     * @return 16 bytes
     * @throws Aborted if {@code B mod N} or {@code u} is zero
     */
    public static byte[] sessionKey(SrpKeyPair keys, BigInteger serverValue, BigInteger x) throws Aborted {
        return sessionKey(keys, serverValue, x, hash(keys.publicValue().toByteArray(), serverValue.toByteArray()));
    }

    /** The same with a given {@code u}, since no test can find values whose hash is zero. */
    static byte[] sessionKey(SrpKeyPair keys, BigInteger serverValue, BigInteger x, BigInteger u) throws Aborted {
        if (serverValue.mod(N).signum() == 0) {
            throw new Aborted("B is zero");
        }
        if (u.signum() == 0) {
            throw new Aborted("u is zero");
        }
        BigInteger base = serverValue.subtract(K.multiply(verifier(x))).mod(N);
        BigInteger secret = GroupPower.of(base, keys.secretValue().add(u.multiply(x)));
        byte[] pseudoRandomKey = Hmac.sha256(u.toByteArray(), secret.toByteArray());
        return Arrays.copyOf(Hmac.sha256(pseudoRandomKey, HKDF_INFO), KEY_BYTES);
    }

    /**
     * {@code PASSWORD_CLAIM_SIGNATURE}: Base64 of HMAC-SHA-256 over left, identity, secret block and timestamp.
     *
     * @param secretBlock {@code SECRET_BLOCK}, decoded from Base64
     * @param timestamp exactly the text of {@code TIMESTAMP}
     */
    public static String signature(
            byte[] sessionKey, String left, String identity, byte[] secretBlock, String timestamp) {
        byte[] signature = Hmac.sha256(sessionKey, utf8(left), utf8(identity), secretBlock, utf8(timestamp));
        return Base64.getEncoder().encodeToString(signature);
    }

    private static BigInteger hash(byte[]... parts) {
        return new BigInteger(1, sha256(parts));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
