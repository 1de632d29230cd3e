package io.github.cognitotoken.signin;

import io.github.cognitotoken.aws.AwsRegion;
import io.github.cognitotoken.config.IdentitySettings;
import io.github.cognitotoken.config.Network;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.net.BackgroundTrust;
import io.github.cognitotoken.net.CaBundle;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.PlainHttp;
import io.github.cognitotoken.net.SystemTrust;
import io.github.cognitotoken.net.TlsWarmUp;
import java.net.URI;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/** Makes the connection that settings describe. */
public final class ConnectionFactory {

    private final Diagnostics diagnostics;

    public ConnectionFactory(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * The connection to the user-pool API.
     *
     * @throws io.github.cognitotoken.failure.Failure of kind {@code CONFIGURATION} if the settings have no region, or a CA
     *     bundle that cannot be read
     */
    public ClientConnection of(Settings settings) {
        return complete(inBackground(settings));
    }

    /** The same, whose CA bundle is still being read: who connects calls {@link ClientConnection#requireTrust} before. */
    public ClientConnection inBackground(Settings settings) {
        Optional<Sourced<String>> region = settings.requireRegion();
        Optional<URI> endpoint = settings.endpoints().url().map(Sourced::value);
        ClientConnection connection = of(
                settings.network(),
                region.map(Sourced::value),
                region.map(found -> found.origin().description()).orElse("none"),
                endpoint);
        TlsWarmUp.begin(connection);
        return connection;
    }

    /** The endpoint of the user-pool API; the settings must have one, or a region. */
    public URI endpoint(Settings settings) {
        return settings.endpoints()
                .url()
                .map(Sourced::value)
                .orElseGet(() -> AwsRegion.userPoolEndpoint(
                        settings.region().orElseThrow().value(),
                        settings.endpoints().fips(),
                        settings.endpoints().dualstack()));
    }

    /** A connection whose answers may hold an app client's secret. */
    ClientConnection forSecrets(Network network, Sourced<String> region) {
        Optional<URI> endpoint = network.endpoints().url().map(Sourced::value);
        endpoint.filter(PlainHttp::isReadable)
                .ifPresent(readable ->
                        diagnostics.warn("the client secret comes unencrypted from " + readable + "; use https"));
        return complete(of(network, Optional.of(region.value()), region.origin().description(), endpoint));
    }

    /**
     * A connection to another endpoint with the same settings.
     *
     * @param endpoint a custom endpoint's URL, else a region
     */
    public ClientConnection of(Settings settings, String endpoint) {
        boolean isUrl = endpoint.contains("://");
        Optional<URI> custom = isUrl ? Optional.of(URI.create(endpoint)) : Optional.empty();
        return complete(of(settings.network(), isUrl ? Optional.empty() : Optional.of(endpoint), "the cache", custom));
    }

    /**
     * A connection to any server with the same settings.
     *
     * @param server one of its addresses
     * @param name what errors call it
     */
    public ClientConnection to(Settings settings, URI server, String name) {
        Network network = settings.network();
        return complete(new ClientConnection(
                server,
                name,
                network.connectTimeout(),
                network.timeout(),
                trust(network),
                network.proxies().forServer(server)));
    }

    /**
     * The connection to the service of identity pools.
     *
     * @throws io.github.cognitotoken.failure.Failure of kind {@code CONFIGURATION} if no identity pool is set
     */
    public ClientConnection toIdentityPool(Settings settings) {
        Sourced<String> pool = settings.identity().requirePoolId();
        Optional<URI> custom = settings.identity().endpoint();
        String region = IdentitySettings.regionOf(pool.value());
        URI endpoint = custom.orElseGet(() -> AwsRegion.identityPoolEndpoint(
                region, settings.endpoints().fips(), settings.endpoints().dualstack()));
        return to(
                settings,
                endpoint,
                custom.isPresent()
                        ? endpoint.toString()
                        : "region " + region + " (from the identity pool id of " + pool.origin() + ")");
    }

    private static ClientConnection of(
            Network network, Optional<String> region, String regionOrigin, Optional<URI> custom) {
        URI endpoint = custom.orElseGet(() -> AwsRegion.userPoolEndpoint(
                region.orElseThrow(),
                network.endpoints().fips(),
                network.endpoints().dualstack()));
        return new ClientConnection(
                endpoint,
                custom.map(URI::toString)
                        .orElseGet(() -> "region " + region.orElseThrow() + " (from " + regionOrigin + ")"),
                network.connectTimeout(),
                network.timeout(),
                trust(network),
                network.proxies().forServer(endpoint));
    }

    private static ClientConnection complete(ClientConnection connection) {
        connection.requireTrust();
        return connection;
    }

    private static Optional<SSLSocketFactory> trust(Network network) {
        return network.caBundle()
                .<SSLSocketFactory>map(file -> new BackgroundTrust(
                        () -> CaBundle.read(file.value(), file.origin().description())))
                .or(SystemTrust::ofThisMachine);
    }
}
