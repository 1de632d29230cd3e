package io.github.cognitotoken.userpool;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes tokens that look like the pool's, to be changed by a test: with other claims or headers, and signed by the
 * pool's key, by another one, by none, or with the public key as a shared secret.
 */
public final class TokenMint {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final JsonObject header = new JsonObject();
    private final JsonObject claims = new JsonObject();
    private final SigningKeys.SigningKey key;

    private TokenMint(SigningKeys.SigningKey key) {
        this.key = key;
        header.addProperty("kid", key.kid());
        header.addProperty("alg", "RS256");
    }

    /** An access token for the pool's first client, valid for an hour. */
    public static TokenMint access(UserPool pool) {
        TokenMint mint = new TokenMint(pool.keys().current().access()).common(pool, "access");
        return mint.claim("client_id", pool.client().id())
                .claim("username", "bob")
                .claim("scope", "openid orders/read");
    }

    /** An ID token for the pool's first client, valid for an hour. */
    public static TokenMint id(UserPool pool) {
        TokenMint mint = new TokenMint(pool.keys().current().id()).common(pool, "id");
        return mint.claim("aud", pool.client().id())
                .claim("cognito:username", "bob")
                .claim("email", "bob@example.com");
    }

    private TokenMint common(UserPool pool, String use) {
        long now = Instant.now().getEpochSecond();
        return claim("sub", "5c9e0a3e-1b7a-4c42-9d1e-3f6d9a1f6a55")
                .claim("iss", pool.issuer())
                .claim("token_use", use)
                .claim("auth_time", now)
                .claim("iat", now)
                .claim("exp", now + 3600)
                .claim("jti", UUID.randomUUID().toString());
    }

    public TokenMint claim(String name, String value) {
        return claim(name, new JsonPrimitive(value));
    }

    public TokenMint claim(String name, Number value) {
        return claim(name, new JsonPrimitive(value));
    }

    public TokenMint claim(String name, JsonElement value) {
        claims.add(name, value);
        return this;
    }

    public TokenMint without(String claim) {
        claims.remove(claim);
        return this;
    }

    public TokenMint header(String name, String value) {
        return header(name, new JsonPrimitive(value));
    }

    public TokenMint header(String name, JsonElement value) {
        header.add(name, value);
        return this;
    }

    public TokenMint withoutHeader(String name) {
        header.remove(name);
        return this;
    }

    /** The token, signed by the pool's key. */
    public String signed() {
        return signedBy(key);
    }

    /** The token, signed by this key, whatever the header says. */
    public String signedBy(SigningKeys.SigningKey other) {
        return signed(header.toString(), claims.toString(), other);
    }

    /** The token with this text as its payload, signed by the pool's key. */
    public String signedPayload(String payload) {
        return signed(header.toString(), payload, key);
    }

    /** The token with this text as its header, signed by the pool's key. */
    public String signedHeader(String text) {
        return signed(text, claims.toString(), key);
    }

    private static String signed(String header, String payload, SigningKeys.SigningKey key) {
        String content = encoded(header) + "." + encoded(payload);
        return content + "." + BASE64.encodeToString(Jwt.signature(content, key));
    }

    /** The token without a signature. */
    public String unsigned() {
        return content() + ".";
    }

    /** The token with an HMAC, whose secret is the public key (the attack on readers that trust {@code alg}). */
    public String macByPublicKey() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.pair().getPublic().getEncoded(), "HmacSHA256"));
            String content = content();
            return content + "." + BASE64.encodeToString(mac.doFinal(content.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of the header. */
    public String headerText() {
        return header.toString();
    }

    /** The text of the claims. */
    public String payloadText() {
        return claims.toString();
    }

    private String content() {
        return encoded(header.toString()) + "." + encoded(claims.toString());
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(UTF_8));
    }
}
