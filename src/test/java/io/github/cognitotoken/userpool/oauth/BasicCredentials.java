package io.github.cognitotoken.userpool.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** What an Authorization header of the scheme Basic holds. */
record BasicCredentials(String id, String secret) {

    private static final String SCHEME = "basic ";

    static BasicCredentials parse(String header) {
        if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw OAuthError.invalidClient();
        }
        String text = decoded(header.substring(SCHEME.length())).orElseThrow(OAuthError::invalidClient);
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw OAuthError.invalidClient();
        }
        return new BasicCredentials(text.substring(0, colon), text.substring(colon + 1));
    }

    /** Strict: a line break in the Base64 is refused like wrong credentials (row 7). */
    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
