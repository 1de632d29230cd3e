package io.github.cognitotoken.userpool;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/** An RS256 token of these claims. */
final class Jwt {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Jwt() {}

    static String sign(JsonObject claims, SigningKeys.SigningKey key) {
        JsonObject header = new JsonObject();
        header.addProperty("kid", key.kid());
        header.addProperty("alg", "RS256");
        String content = encoded(header) + "." + encoded(claims);
        return content + "." + BASE64.encodeToString(signature(content, key));
    }

    /** The at_hash of an ID token: the first half of the access token's SHA-256. */
    static String halfHash(String accessToken) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(accessToken.getBytes(US_ASCII));
            return BASE64.encodeToString(Arrays.copyOf(hash, hash.length / 2));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(JsonObject json) {
        return BASE64.encodeToString(json.toString().getBytes(UTF_8));
    }

    static byte[] signature(String content, SigningKeys.SigningKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.pair().getPrivate());
            signature.update(content.getBytes(US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
