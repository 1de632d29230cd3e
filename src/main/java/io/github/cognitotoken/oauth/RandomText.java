package io.github.cognitotoken.oauth;

import java.util.Base64;
import java.util.random.RandomGenerator;

/** Random text of characters that need no encoding in a URL. */
public final class RandomText {

    private RandomText() {}

    /** Random bytes in Base64url. */
    public static String of(int bytes, RandomGenerator random) {
        byte[] text = new byte[bytes];
        random.nextBytes(text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
