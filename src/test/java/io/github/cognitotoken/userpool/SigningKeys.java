package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/** The two RSA keys of a pool: one signs access tokens, the other ID tokens. */
public record SigningKeys(SigningKey access, SigningKey id) {

    private static final int BITS = 2048;

    /** The same two for all pools of a test run that do not ask for their own: generating them takes a while. */
    public static SigningKeys shared() {
        return Shared.KEYS;
    }

    /** Two others, which take turns with the shared ones. */
    public static SigningKeys successors() {
        return Successors.KEYS;
    }

    public static SigningKeys fresh() {
        return new SigningKeys(SigningKey.generate(), SigningKey.generate());
    }

    /** A key pair with its name. */
    public record SigningKey(String kid, KeyPair pair) {

        static SigningKey generate() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(BITS);
                KeyPair pair = generator.generateKeyPair();
                byte[] digest = MessageDigest.getInstance("SHA-256")
                        .digest(pair.getPublic().getEncoded());
                return new SigningKey(Base64.getEncoder().encodeToString(digest), pair);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The public key (RFC 7517), with the members that Cognito's have. */
        public JsonObject jwk() {
            RSAPublicKey key = (RSAPublicKey) pair.getPublic();
            JsonObject jwk = new JsonObject();
            jwk.addProperty("alg", "RS256");
            jwk.addProperty("e", unsigned(key.getPublicExponent()));
            jwk.addProperty("kid", kid);
            jwk.addProperty("kty", "RSA");
            jwk.addProperty("n", unsigned(key.getModulus()));
            jwk.addProperty("use", "sig");
            return jwk;
        }

        private static String unsigned(BigInteger number) {
            byte[] bytes = number.toByteArray();
            byte[] magnitude = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
        }
    }

    /** Made at first use. */
    private static final class Shared {
        static final SigningKeys KEYS = fresh();
    }

    /** Made at first use. */
    private static final class Successors {
        static final SigningKeys KEYS = fresh();
    }
}
