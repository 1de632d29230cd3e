package io.github.cognitotoken.auth;

import io.github.cognitotoken.aws.AppClientDescription;
import io.github.cognitotoken.aws.CognitoApi;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.RetryRules;

/** Asks Cognito about app clients, as an administrator of their user pool. */
public final class AppClientQuery {

    private final CognitoApi api;
    private final Calls calls;

    /**
     * @param api one that signs its requests
     */
    public AppClientQuery(CognitoApi api, Calls calls) {
        this.api = api;
        this.calls = calls;
    }

    /**
     * Describes an app client.
     *
     * @throws Failure if it does not exist, or the AWS credentials do not allow it
     */
    public AppClientDescription describe(String userPoolId, String clientId) {
        return calls.call(RetryRules.REPEATABLE, () -> api.describeUserPoolClient(userPoolId, clientId))
                .orElseThrow(() -> Failure.of(
                        ErrorKind.UNAVAILABLE,
                        "the answer to DescribeUserPoolClient does not describe the app client",
                        "check --endpoint-url: it must be the URL of a Cognito user-pool API"));
    }
}
