package io.github.cognitotoken.signin;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.token.Tokens;

/**
 * An access token of a user, for operations on the user's own account.
 *
 * @param username the user's canonical name
 */
public record UserToken(Secret accessToken, String username) {

    /**
     * A cached one, else a new one.
     *
     * @throws Failure if the settings or the current sign-in are those of an app client
     */
    public static UserToken of(SignIn signIn) {
        requireUser(signIn);
        Tokens tokens = signIn.tokens(true, false);
        return new UserToken(Secret.of(tokens.accessToken()), tokens.username().orElse(""));
    }

    /**
     * Checks that the sign-in is one of a user.
     *
     * @throws Failure if it is that of an app client
     */
    public static void requireUser(SignIn signIn) {
        if (signIn.isOfMachine()) {
            throw Failure.configuration(
                    "an app client's own tokens are no user's", "sign in as a user: cognito-token login -u NAME");
        }
    }
}
