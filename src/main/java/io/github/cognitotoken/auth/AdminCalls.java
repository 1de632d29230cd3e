package io.github.cognitotoken.auth;

import io.github.cognitotoken.aws.AuthRequest;
import io.github.cognitotoken.aws.ChallengeAnswer;
import io.github.cognitotoken.aws.CognitoApi;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.RetryRules;

/** AdminInitiateAuth and AdminRespondToAuthChallenge, signed, for administrators of the pool. */
record AdminCalls(CognitoApi api, Calls calls, String userPoolId) implements SignInCalls {

    @Override
    public AuthStep initiate(AuthRequest request) {
        return AuthStep.of(calls.call(RetryRules.REPEATABLE, () -> api.adminInitiateAuth(userPoolId, request)));
    }

    @Override
    public AuthStep respond(ChallengeAnswer answer) {
        return AuthStep.of(
                calls.call(RetryRules.SINGLE_USE, () -> api.adminRespondToAuthChallenge(userPoolId, answer)));
    }
}
