package io.github.cognitotoken.auth;

import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminInitiateAuthRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminRespondToAuthChallengeRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeRequest;

/** AdminInitiateAuth and AdminRespondToAuthChallenge: the same for administrators of the pool, signed. */
record AdminCalls(CognitoIdentityProviderClient client, CognitoCalls calls, String userPoolId) implements SignInCalls {

    @Override
    public Step initiate(InitiateAuthRequest request) {
        AdminInitiateAuthRequest twin = AdminInitiateAuthRequest.builder()
                .userPoolId(userPoolId)
                .clientId(request.clientId())
                .authFlow(request.authFlow())
                .authParameters(request.authParameters())
                .clientMetadata(request.hasClientMetadata() ? request.clientMetadata() : null)
                .build();
        return Step.of(calls.call(RetryRules.REPEATABLE, () -> client.adminInitiateAuth(twin)));
    }

    @Override
    public Step respond(RespondToAuthChallengeRequest request) {
        AdminRespondToAuthChallengeRequest twin = AdminRespondToAuthChallengeRequest.builder()
                .userPoolId(userPoolId)
                .clientId(request.clientId())
                .challengeName(request.challengeName())
                .challengeResponses(request.challengeResponses())
                .clientMetadata(request.hasClientMetadata() ? request.clientMetadata() : null)
                .session(request.session())
                .build();
        return Step.of(calls.call(RetryRules.SINGLE_USE, () -> client.adminRespondToAuthChallenge(twin)));
    }
}
