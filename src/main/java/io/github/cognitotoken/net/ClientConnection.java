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

    /** What errors call the server, with the proxy before it. */
    public String route() {
        return endpointName
                + proxy.map(through -> " through the proxy " + through).orElse("");
    }
}
