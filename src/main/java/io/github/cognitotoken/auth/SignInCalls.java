package io.github.cognitotoken.auth;

import io.github.cognitotoken.aws.AuthRequest;
import io.github.cognitotoken.aws.ChallengeAnswer;

/** The two calls of a sign-in. */
public interface SignInCalls {

    /** Begins the sign-in. */
    AuthStep initiate(AuthRequest request);

    /** Answers a challenge. */
    AuthStep respond(ChallengeAnswer answer);
}
