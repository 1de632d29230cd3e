package io.github.cognitotoken.jwt.verify;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;

/** Words for tokens that are refused: always of kind {@code TOKEN}. */
final class Refusals {

    /** The hint for tokens that nobody makes by mistake. */
    static final String DO_NOT_TRUST =
            "do not trust this token: Cognito signs every token, with RS256 and its own keys";

    private Refusals() {}

    static Failure of(String message, String hint) {
        return Failure.of(ErrorKind.TOKEN, message, hint);
    }

    /** Text of the token, safe to show. */
    static String shown(String text) {
        return "'" + ExternalText.of(text) + "'";
    }
}
