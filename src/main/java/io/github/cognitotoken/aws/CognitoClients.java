package io.github.cognitotoken.aws;

import io.github.cognitotoken.host.Environment;
import io.github.cognitotoken.net.AwsJsonCall;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.WireLog;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** Makes the user-pool API. Credentials are looked for only where requests are signed. */
public final class CognitoClients {

    private final Environment environment;
    private final SdkClients clients;

    /**
     * @param version of this program, for the user agent
     * @param environment where the AWS credentials are that sign requests
     */
    public CognitoClients(String version, Environment environment, WireLog wireLog) {
        this.environment = environment;
        this.clients = new SdkClients(version, wireLog);
    }

    /** The API for calls without a signature and without credentials. */
    public CognitoApi anonymous(ClientConnection connection) {
        return new SdkCognitoApi(anonymousClient(connection));
    }

    /** The same for the operations on accounts. */
    public AccountApi anonymousAccounts(ClientConnection connection) {
        return new SdkAccountApi(anonymousClient(connection));
    }

    /**
     * The API for calls that are signed with the AWS credentials of this machine where the operation wants it.
     *
     * @param region that the signature is for
     * @param calls whose time limit holds for the search for credentials
     * @throws io.github.cognitotoken.failure.Failure of kind {@code CONFIGURATION} if there are none
     */
    public CognitoApi signing(ClientConnection connection, String region, Calls calls) {
        return new SdkCognitoApi(signingClient(connection, region, calls));
    }

    /** The same for the operations on accounts. */
    public AccountApi signingAccounts(ClientConnection connection, String region, Calls calls) {
        return new SdkAccountApi(signingClient(connection, region, calls));
    }

    /** Operations that the SDK does not know, signed alike. */
    public AwsJsonCall signedCalls(ClientConnection connection, String region, Calls calls) {
        return new AwsJsonCall(
                clients.exchange(connection),
                connection.endpoint(),
                new RequestSignature(new AwsCredentialChain(environment, calls).find(), region));
    }

    private CognitoIdentityProviderClient anonymousClient(ClientConnection connection) {
        return client(connection, SdkClients.ANY_REGION, AnonymousCredentialsProvider.create());
    }

    private CognitoIdentityProviderClient signingClient(ClientConnection connection, String region, Calls calls) {
        return client(connection, region, new AwsCredentialChain(environment, calls).find());
    }

    private CognitoIdentityProviderClient client(
            ClientConnection connection, String region, AwsCredentialsProvider credentials) {
        CognitoIdentityProviderClient client = HiddenProfileFiles.during(() -> clients.build(
                CognitoIdentityProviderClient.builder()
                        .endpointProvider(
                                parameters -> CompletableFuture.completedFuture(SdkClients.endpoint(connection))),
                connection,
                region,
                credentials));
        connection.requireTrust();
        return client;
    }
}
