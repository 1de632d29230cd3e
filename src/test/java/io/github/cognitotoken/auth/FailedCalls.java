package io.github.cognitotoken.auth;

import io.github.cognitotoken.auth.error.CognitoErrors;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.TestConnection;

/** What Cognito's refusals become, for tests. */
final class FailedCalls {

    private FailedCalls() {}

    static Failure failure(String code, String text) {
        CallFailure refusal = CallFailure.answered(400, code, text, null);
        return new CognitoErrors("1client", TestConnection.ANY).failure(refusal).causedBy(refusal);
    }
}
