package io.github.cognitotoken.aws;

import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.HttpExchange;
import io.github.cognitotoken.net.WireLog;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.endpoints.EndpointUrl;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;

/**
 * Builds clients of the SDK for one call per process. Everything that the SDK would look up in the environment, the AWS
 * profile files or the metadata service is set, so that nothing but our own settings decides what is called.
 */
final class SdkClients {

    /** The region that an unsigned call is said to be in; nothing depends on it. */
    static final String ANY_REGION = "us-east-1";

    private final String userAgent;
    private final WireLog wireLog;

    /**
     * @param version of this program, for the user agent
     */
    SdkClients(String version, WireLog wireLog) {
        this.userAgent = "cognito-token/" + version;
        this.wireLog = wireLog;
    }

    /** The endpoint as the SDK's builders want it, since the SDK's own rules read a file that a variable names. */
    static Endpoint endpoint(ClientConnection connection) {
        return Endpoint.builder()
                .endpointUrl(EndpointUrl.fromUri(connection.endpoint()))
                .build();
    }

    /**
     * Builds a client. The caller runs this within {@link HiddenProfileFiles}.
     *
     * @param builder one with its endpoint provider set
     */
    <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C build(
            B builder, ClientConnection connection, String region, AwsCredentialsProvider credentials) {
        return builder.region(Region.of(region))
                .endpointOverride(connection.endpoint())
                .dualstackEnabled(false)
                .fipsEnabled(false)
                .defaultsMode(DefaultsMode.STANDARD)
                .credentialsProvider(credentials)
                .overrideConfiguration(overrides())
                .httpClient(new SdkHttpOverNet(exchange(connection)))
                .build();
    }

    /** What carries the requests, of the SDK or not. */
    HttpExchange exchange(ClientConnection connection) {
        return new HttpExchange(connection, userAgent, wireLog);
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
