package io.github.cognitotoken.userpool.oauth;

/** The user may not sign in; the message is for the login page. */
public final class SignInRefused extends RuntimeException {

    public SignInRefused(String message) {
        super(message);
    }
}
