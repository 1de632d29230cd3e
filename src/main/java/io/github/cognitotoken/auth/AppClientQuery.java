package io.github.cognitotoken.auth;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DescribeUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/** Asks Cognito about app clients, as an administrator of their user pool. */
public final class AppClientQuery {

    private final CognitoIdentityProviderClient client;
    private final CognitoCalls calls;

    /**
     * @param client one that signs its requests
     */
    public AppClientQuery(CognitoIdentityProviderClient client, CognitoCalls calls) {
        this.client = client;
        this.calls = calls;
    }

    /**
     * What there is to know about an app client.
     *
     * @throws Failure if there is none, or the AWS credentials do not suffice
     */
    public AppClientDescription describe(String userPoolId, String clientId) {
        DescribeUserPoolClientRequest request = DescribeUserPoolClientRequest.builder()
                .userPoolId(userPoolId)
                .clientId(clientId)
                .build();
        UserPoolClientType found = calls.call(RetryRules.REPEATABLE, () -> client.describeUserPoolClient(request))
                .userPoolClient();
        if (found == null) {
            throw Failure.of(
                    ErrorKind.UNAVAILABLE,
                    "the answer to DescribeUserPoolClient says nothing about the app client",
                    "check --endpoint-url: it must lead to a Cognito user-pool API");
        }
        return AppClientDescription.of(found);
    }
}
