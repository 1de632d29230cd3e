package io.github.cognitotoken.aws;

import io.github.cognitotoken.host.Environment;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.HttpExchange;
import io.github.cognitotoken.net.TlsWarmUp;
import io.github.cognitotoken.net.WireLog;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.endpoints.EndpointUrl;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * Builds the SDK's client for one call per process. Everything that the SDK would look up in the environment, the AWS
 * profile files or the metadata service is set, so that nothing but our own settings decides what is called.
 * Credentials are looked for only where requests are signed.
 */
public final class CognitoClients {

    /** The region that an unsigned call is said to be in; nothing depends on it. */
    private static final String ANY_REGION = "us-east-1";

    private final String userAgent;
    private final Environment environment;
    private final WireLog wireLog;

    /**
     * @param version of this program, for the user agent
     * @param environment where the AWS credentials are that sign requests
     */
    public CognitoClients(String version, Environment environment, WireLog wireLog) {
        this.userAgent = "cognito-token/" + version;
        this.environment = environment;
        this.wireLog = wireLog;
    }

    /** The API for calls without a signature and without credentials. */
    public CognitoApi anonymous(ClientConnection connection) {
        return api(connection, ANY_REGION, AnonymousCredentialsProvider.create());
    }

    /**
     * The API for calls that are signed with the AWS credentials of this machine where the operation wants it.
     *
     * @param region that the signature is for
     * @param calls whose time limit holds for the search for credentials
     * @throws io.github.cognitotoken.failure.Failure of kind {@code CONFIGURATION} if there are none
     */
    public CognitoApi signing(ClientConnection connection, String region, Calls calls) {
        return api(connection, region, new AwsCredentialChain(environment, calls).find());
    }

    private CognitoApi api(ClientConnection connection, String region, AwsCredentialsProvider credentials) {
        TlsWarmUp.begin(connection);
        return new SdkCognitoApi(HiddenProfileFiles.during(() -> CognitoIdentityProviderClient.builder()
                .region(Region.of(region))
                // the SDK's own rules read a file that a variable names
                .endpointProvider(parameters -> CompletableFuture.completedFuture(Endpoint.builder()
                        .endpointUrl(EndpointUrl.fromUri(connection.endpoint()))
                        .build()))
                .endpointOverride(connection.endpoint())
                .dualstackEnabled(false)
                .fipsEnabled(false)
                .defaultsMode(DefaultsMode.STANDARD)
                .credentialsProvider(credentials)
                .overrideConfiguration(overrides())
                .httpClient(new SdkHttpOverNet(new HttpExchange(connection, userAgent, wireLog)))
                .build()));
    }

    private ClientOverrideConfiguration overrides() {
        ProfileFile none = ProfileFile.aggregator().build();
        return ClientOverrideConfiguration.builder()
                .defaultProfileFileSupplier(() -> none)
                .defaultProfileName("default")
                .compressionConfiguration(compression ->
                        compression.requestCompressionEnabled(false).minimumCompressionThresholdInBytes(10240))
                .putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_PREFIX, userAgent)
                .retryStrategy(DefaultRetryStrategy.doNotRetry())
                .build();
    }
}
