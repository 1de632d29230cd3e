package io.github.cognitotoken.auth;

import io.github.cognitotoken.aws.SoftwareTokenStep;
import java.util.Optional;

/** The two calls that set up an authenticator app: in the middle of a sign-in, or for a user who is signed in. */
public interface SoftwareTokenCalls {

    /** AssociateSoftwareToken: a new secret. */
    SoftwareTokenStep associate();

    /**
     * VerifySoftwareToken: the first code.
     *
     * @param session the one of the step before; empty for a user who is signed in
     */
    SoftwareTokenStep verify(Optional<String> session, String code);
}
