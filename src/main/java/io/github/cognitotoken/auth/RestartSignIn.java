package io.github.cognitotoken.auth;

import io.github.cognitotoken.failure.Failure;

/**
 * Ends an attempt to sign in so that another one begins. Thrown while a challenge is answered, and caught by {@link
 * SignInRestarts}.
 */
public final class RestartSignIn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param why the failure to report if the sign-in may not begin again
     */
    public RestartSignIn(Failure why) {
        super(why);
    }

    public Failure why() {
        return (Failure) getCause();
    }
}
