package io.github.cognitotoken.net;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/**
 * A server, and how to connect to it.
 *
 * @param endpoint the server's base URL
 * @param endpointName what errors call the server: "region eu-west-1 (from COGNITO_REGION)"
 * @param connectTimeout limit of one connection
 * @param timeout limit of one operation, retries included
 * @param trust makes TLS connections that trust other certificates than Java's own
 * @param proxy the proxy to use
 */
public record ClientConnection(
        URI endpoint,
        String endpointName,
        Duration connectTimeout,
        Duration timeout,
        Optional<SSLSocketFactory> trust,
        Optional<ProxyServer> proxy) {

    /**
     * Waits for certificates that are read in the background.
     *
     * @throws io.github.cognitotoken.failure.Failure of kind {@code CONFIGURATION} if they cannot be read
     */
    public void requireTrust() {
        trust.ifPresent(factory -> {
            if (factory instanceof BackgroundTrust background) {
                background.factory();
            }
        });
    }

    /** What errors call the server, with the proxy before it. */
    public String route() {
        return endpointName
                + proxy.map(through -> " through the proxy " + through).orElse("");
    }
}
