package io.github.cognitotoken.net;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/**
 * The way to a server.
 *
 * @param endpoint the server's base URL
 * @param place the server as a person knows it, for errors: "region eu-west-1 (from COGNITO_REGION)"
 * @param connectTimeout limit of one connection
 * @param timeout limit of one operation, retries included
 * @param trust makes TLS connections that trust other certificates than the JDK's
 * @param proxy what it goes through
 */
public record ClientConnection(
        URI endpoint,
        String place,
        Duration connectTimeout,
        Duration timeout,
        Optional<SSLSocketFactory> trust,
        Optional<ProxyServer> proxy) {

    /** The place, and the proxy that leads to it. */
    public String route() {
        return place + proxy.map(through -> " through the proxy " + through).orElse("");
    }
}
