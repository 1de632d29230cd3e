package io.github.cognitotoken.aws;

import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.WireLog;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;

/** Makes the identity-pool API. Its calls are unsigned: the ID token is all the proof that they take. */
public final class IdentityClients {

    private final SdkClients clients;

    /**
     * @param version of this program, for the user agent
     */
    public IdentityClients(String version, WireLog wireLog) {
        this.clients = new SdkClients(version, wireLog);
    }

    /** The API through that connection. */
    public IdentityApi anonymous(ClientConnection connection) {
        return new SdkIdentityApi(HiddenProfileFiles.during(() -> clients.build(
                CognitoIdentityClient.builder()
                        .endpointProvider(
                                parameters -> CompletableFuture.completedFuture(SdkClients.endpoint(connection))),
                connection,
                SdkClients.ANY_REGION,
                AnonymousCredentialsProvider.create())));
    }
}
