package io.github.cognitotoken.userpool;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.Base64;

/** Random strings in the shape of Cognito's refresh tokens: five segments like an encrypted JWT, about 1.7 kB. */
final class RefreshTokens {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER =
            BASE64.encodeToString("{\"cty\":\"JWT\",\"enc\":\"A256GCM\",\"alg\":\"RSA-OAEP\"}".getBytes(US_ASCII));

    private RefreshTokens() {}

    static String next() {
        SecureRandom random = new SecureRandom();
        return String.join(
                ".", HEADER, segment(random, 256), segment(random, 12), segment(random, 950), segment(random, 16));
    }

    private static String segment(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }
}
