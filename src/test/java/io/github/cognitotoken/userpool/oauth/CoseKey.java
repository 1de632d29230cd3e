package io.github.cognitotoken.userpool.oauth;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** An ES256 key in COSE form: authenticators must write it in canonical CBOR, so it has one layout. */
final class CoseKey {

    private static final int COORDINATE = 32;

    /** A map of five: kty EC2, alg ES256, crv P-256, and then x as 32 bytes. */
    private static final byte[] HEAD = HexFormat.of().parseHex("a5010203262001215820");

    /** Before the 32 bytes of y. */
    private static final byte[] MIDDLE = HexFormat.of().parseHex("225820");

    private CoseKey() {}

    static PublicKey parse(byte[] cose) {
        int x = HEAD.length;
        int y = x + COORDINATE + MIDDLE.length;
        if (cose.length < y + COORDINATE || !has(cose, 0, HEAD) || !has(cose, x + COORDINATE, MIDDLE)) {
            throw new SignInRefused("The passkey's key is none of ES256.");
        }
        return key(number(cose, x), number(cose, y));
    }

    private static boolean has(byte[] bytes, int start, byte[] part) {
        return Arrays.equals(bytes, start, start + part.length, part, 0, part.length);
    }

    private static BigInteger number(byte[] bytes, int start) {
        return new BigInteger(1, Arrays.copyOfRange(bytes, start, start + COORDINATE));
    }

    private static PublicKey key(BigInteger x, BigInteger y) {
        try {
            AlgorithmParameters p256 = AlgorithmParameters.getInstance("EC");
            p256.init(new ECGenParameterSpec("secp256r1"));
            ECParameterSpec curve = p256.getParameterSpec(ECParameterSpec.class);
            return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
        } catch (GeneralSecurityException e) {
            throw new SignInRefused("The passkey's key is none of ES256.");
        }
    }
}
