package io.github.cognitotoken.userpool.oauth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;

/** A code_challenge of the method S256, the only one that Cognito takes (RFC 7636). */
record CodeChallenge(String value) {

    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    boolean isAnsweredBy(String verifier) {
        return VERIFIER.matcher(verifier).matches() && value.equals(of(verifier));
    }

    static String of(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
