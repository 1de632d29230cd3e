package io.github.cognitotoken.aws;

import io.github.cognitotoken.host.Secret;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.cognitoidentity.model.Credentials;
import software.amazon.awssdk.services.cognitoidentity.model.GetCredentialsForIdentityResponse;

/** {@link IdentityApi} by the SDK's client. An answer without a value that it must have cannot be read. */
final class SdkIdentityApi implements IdentityApi {

    private final CognitoIdentityClient client;

    SdkIdentityApi(CognitoIdentityClient client) {
        this.client = client;
    }

    @Override
    public String getId(String identityPoolId, IdentityLogin login) {
        return SdkCalls.call(() -> Objects.requireNonNull(
                client.getId(call -> call.identityPoolId(identityPoolId).logins(logins(login)))
                        .identityId()));
    }

    @Override
    public IssuedCredentials getCredentialsForIdentity(
            String identityId, IdentityLogin login, Optional<String> customRoleArn) {
        return SdkCalls.call(() -> {
            GetCredentialsForIdentityResponse answer = client.getCredentialsForIdentity(call ->
                    call.identityId(identityId).logins(logins(login)).customRoleArn(customRoleArn.orElse(null)));
            return new IssuedCredentials(credentials(answer.credentials()), Replies.serverTime(answer));
        });
    }

    private static TemporaryCredentials credentials(Credentials issued) {
        return new TemporaryCredentials(
                Objects.requireNonNull(issued.accessKeyId()),
                Secret.of(Objects.requireNonNull(issued.secretKey())),
                Secret.of(Objects.requireNonNull(issued.sessionToken())),
                Objects.requireNonNull(issued.expiration()));
    }

    private static Map<String, String> logins(IdentityLogin login) {
        return Map.of(login.provider(), login.idToken().reveal());
    }
}
