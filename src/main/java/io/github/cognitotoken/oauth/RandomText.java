package io.github.cognitotoken.oauth;

import java.util.Base64;
import java.util.random.RandomGenerator;

/** Text that nobody can guess, of characters that need no encoding in an address. */
public final class RandomText {

    private RandomText() {}

    /** So many random bytes in Base64url. */
    public static String of(int bytes, RandomGenerator random) {
        byte[] text = new byte[bytes];
        random.nextBytes(text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
