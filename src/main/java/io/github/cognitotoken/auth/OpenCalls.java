package io.github.cognitotoken.auth;

import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeRequest;

/** InitiateAuth and RespondToAuthChallenge: open to everybody, unsigned. */
record OpenCalls(CognitoIdentityProviderClient client, CognitoCalls calls) implements SignInCalls {

    @Override
    public Step initiate(InitiateAuthRequest request) {
        return Step.of(calls.call(RetryRules.REPEATABLE, () -> client.initiateAuth(request)));
    }

    @Override
    public Step respond(RespondToAuthChallengeRequest request) {
        return Step.of(calls.call(RetryRules.SINGLE_USE, () -> client.respondToAuthChallenge(request)));
    }
}
