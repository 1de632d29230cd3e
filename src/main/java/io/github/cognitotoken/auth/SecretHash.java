package io.github.cognitotoken.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The {@code SECRET_HASH} that an app client with a secret sends along:
 * {@code Base64(HMAC-SHA256(key = client secret, message = username + client id))}, all texts in UTF-8, standard
 * Base64 with padding.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html">Computing
 *     secret hash values</a>
 */
public final class SecretHash {

    private static final String HMAC_SHA256 = "HmacSHA256";

    private SecretHash() {}

    /**
     * Computes the hash.
     *
     * @param username the very string that the request carries as its username; after a first answer, the canonical one
     * @param clientId the app client's id
     * @param clientSecret the app client's secret; not empty
     */
    public static String of(String username, String clientId, String clientSecret) {
        try {
            Mac mac = Mac.getInstance(HMAC_SHA256);
            mac.init(new SecretKeySpec(clientSecret.getBytes(StandardCharsets.UTF_8), HMAC_SHA256));
            mac.update(username.getBytes(StandardCharsets.UTF_8));
            mac.update(clientId.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
