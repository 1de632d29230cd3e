package io.github.cognitotoken.auth;

import io.github.cognitotoken.aws.AuthRequest;
import io.github.cognitotoken.aws.ChallengeAnswer;

/** The two calls that a sign-in is made of. */
public interface SignInCalls {

    /** Begins. */
    AuthStep initiate(AuthRequest request);

    /** Answers a challenge. */
    AuthStep respond(ChallengeAnswer answer);
}
