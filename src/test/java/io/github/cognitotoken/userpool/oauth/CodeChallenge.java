package io.github.cognitotoken.userpool.oauth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.regex.Pattern;

/** A code_challenge of the method S256, the only one that Cognito takes (RFC 7636). */
record CodeChallenge(String value) {

    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    boolean isAnsweredBy(String verifier) {
        return VERIFIER.matcher(verifier).matches() && value.equals(of(verifier));
    }

    private static String of(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(verifier.getBytes(US_ASCII)));
    }
}
