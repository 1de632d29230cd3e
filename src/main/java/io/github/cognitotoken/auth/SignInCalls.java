package io.github.cognitotoken.auth;

import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeRequest;

/** The two calls that a sign-in is made of. */
interface SignInCalls {

    Step initiate(InitiateAuthRequest request);

    Step respond(RespondToAuthChallengeRequest request);
}
