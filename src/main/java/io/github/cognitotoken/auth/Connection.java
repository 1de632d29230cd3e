package io.github.cognitotoken.auth;

import io.github.cognitotoken.host.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.TrustManager;

/**
 * How the user-pool API is reached.
 *
 * @param region empty only where there is an endpoint
 * @param regionOrigin where the region came from, in words, for hints
 * @param endpoint a custom endpoint
 * @param connectTimeout limit of one connection
 * @param timeout limit of one operation, retries included
 * @param trust the certificates trusted in place of the JDK's
 */
public record Connection(
        Optional<String> region,
        String regionOrigin,
        Optional<URI> endpoint,
        boolean fips,
        boolean dualstack,
        Duration connectTimeout,
        Duration timeout,
        Optional<TrustManager[]> trust,
        ProxyRule proxyRule) {

    /** Chooses the proxy for a server, which is only worked out where there is a choice. */
    @FunctionalInterface
    public interface ProxyRule {
        Optional<ProxyServer> proxyFor(Supplier<URI> server);
    }

    /** An HTTP proxy. */
    public record ProxyServer(String host, int port, Optional<String> user, Optional<Secret> password) {}

    /** The place that is asked, for error texts: "region eu-west-1 (from COGNITO_REGION)". */
    public String place() {
        return endpoint.map(URI::toString)
                .orElseGet(() -> "region " + region.orElse("(none)") + " (from " + regionOrigin + ")");
    }
}
