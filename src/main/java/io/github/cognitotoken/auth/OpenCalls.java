package io.github.cognitotoken.auth;

import io.github.cognitotoken.aws.AuthRequest;
import io.github.cognitotoken.aws.ChallengeAnswer;
import io.github.cognitotoken.aws.CognitoApi;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.RetryRules;

/** InitiateAuth and RespondToAuthChallenge, unsigned, for everybody. */
record OpenCalls(CognitoApi api, Calls calls) implements SignInCalls {

    @Override
    public AuthStep initiate(AuthRequest request) {
        return AuthStep.of(calls.call(RetryRules.REPEATABLE, () -> api.initiateAuth(request)));
    }

    @Override
    public AuthStep respond(ChallengeAnswer answer) {
        return AuthStep.of(calls.call(RetryRules.SINGLE_USE, () -> api.respondToAuthChallenge(answer)));
    }
}
