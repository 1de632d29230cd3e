package io.github.cognitotoken.auth;

import io.github.cognitotoken.host.Hmac;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Computes {@code SECRET_HASH}, which requests of an app client with a secret carry: {@code Base64(HMAC-SHA256(key =
 * client secret, message = username + client id))}, all texts in UTF-8, standard Base64 with padding.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html">Computing
 *     secret hash values</a>
 */
public final class SecretHash {

    private SecretHash() {}

    /**
     * Computes the hash.
     *
     * @param username exactly the username in the request; after the first answer the canonical one
     * @param clientId the app client's id
     * @param clientSecret the app client's secret; not empty
     */
    public static String of(String username, String clientId, String clientSecret) {
        return Base64.getEncoder().encodeToString(Hmac.sha256(utf8(clientSecret), utf8(username), utf8(clientId)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
