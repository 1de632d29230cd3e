package io.github.cognitotoken.auth;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClientBuilder;

/**
 * Builds the SDK's client for one call per process: no AWS profile is looked at, so that nothing on the machine but our
 * own settings decides what is called. Credentials are looked for only where requests are signed.
 */
public final class CognitoClients {

    /** The region that an unsigned call to a custom endpoint is said to be in; nothing depends on it. */
    private static final String ANY_REGION = "us-east-1";

    private final String userAgent;
    private final Optional<ExecutionInterceptor> wireLog;

    /**
     * @param version of this program, for the user agent
     * @param wireLog tells what goes over the wire, where somebody wants to know
     */
    public CognitoClients(String version, Optional<ExecutionInterceptor> wireLog) {
        this.userAgent = "cognito-token/" + version;
        this.wireLog = wireLog;
    }

    /** A client that signs nothing and sends no credentials. */
    public CognitoIdentityProviderClient anonymous(Connection connection) {
        return client(connection, AnonymousCredentialsProvider.create());
    }

    /**
     * A client that signs with the AWS credentials of this machine where the operation wants it.
     *
     * @param calls whose time limit holds for the search for credentials
     * @throws io.github.cognitotoken.failure.Failure of kind {@code CONFIGURATION} if there are none
     */
    public CognitoIdentityProviderClient signing(Connection connection, CognitoCalls calls) {
        return client(connection, new AwsCredentialChain(calls).find());
    }

    private CognitoIdentityProviderClient client(Connection connection, AwsCredentialsProvider credentials) {
        Region region = Region.of(connection.region().orElse(ANY_REGION));
        CognitoIdentityProviderClientBuilder builder = CognitoIdentityProviderClient.builder()
                .region(region)
                .credentialsProvider(credentials)
                .dualstackEnabled(
                        connection.dualstack() && connection.endpoint().isEmpty())
                .fipsEnabled(connection.fips() && connection.endpoint().isEmpty())
                .overrideConfiguration(overrides())
                .httpClient(httpClient(connection, region));
        connection.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private ClientOverrideConfiguration overrides() {
        ProfileFile none = ProfileFile.aggregator().build();
        ClientOverrideConfiguration.Builder overrides = ClientOverrideConfiguration.builder()
                .defaultProfileFileSupplier(() -> none)
                .defaultProfileName("default")
                .putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_PREFIX, userAgent)
                .retryStrategy(DefaultRetryStrategy.doNotRetry());
        wireLog.ifPresent(overrides::addExecutionInterceptor);
        return overrides.build();
    }

    private static SdkHttpClient httpClient(Connection connection, Region region) {
        SafeHttp.requireSingleSend();
        UrlConnectionHttpClient.Builder http = UrlConnectionHttpClient.builder()
                .connectionTimeout(connection.connectTimeout())
                .socketTimeout(connection.timeout());
        connection.trust().ifPresent(managers -> http.tlsTrustManagersProvider(() -> managers));
        return http.proxyConfiguration(proxy(connection, region)).build();
    }

    private static ProxyConfiguration proxy(Connection connection, Region region) {
        ProxyConfiguration.Builder proxy =
                ProxyConfiguration.builder().useSystemPropertyValues(false).useEnvironmentVariablesValues(false);
        connection.proxyRule().proxyFor(() -> server(connection, region)).ifPresent(server -> {
            proxy.endpoint(URI.create("http://" + server.host() + ":" + server.port()));
            if (server(connection, region).getScheme().equalsIgnoreCase("https")) {
                server.user().ifPresent(user -> SafeHttp.answerProxy(user, server.password()));
            } else {
                server.user().ifPresent(proxy::username);
                server.password().ifPresent(password -> proxy.password(password.reveal()));
            }
        });
        return proxy.build();
    }

    private static URI server(Connection connection, Region region) {
        return connection
                .endpoint()
                .orElseGet(() -> URI.create("https://"
                        + CognitoIdentityProviderClient.serviceMetadata().endpointFor(region)));
    }
}
