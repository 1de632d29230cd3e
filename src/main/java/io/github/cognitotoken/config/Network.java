package io.github.cognitotoken.config;

import io.github.cognitotoken.host.Environment;
import io.github.cognitotoken.net.Proxies;
import java.time.Duration;
import java.util.Optional;

/**
 * Settings of the network, for calls of any kind.
 *
 * @param connectTimeout limit of one connection
 * @param timeout limit of one operation, retries included
 */
public record Network(
        Endpoints endpoints,
        Optional<Sourced<String>> caBundle,
        Proxies proxies,
        Duration connectTimeout,
        Duration timeout) {

    private static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    static Network of(Layers layers, Environment environment) {
        return new Network(
                Endpoints.of(layers, environment),
                layers.find(Setting.CA_BUNDLE),
                Proxies.of(environment),
                duration(layers, Setting.CONNECT_TIMEOUT).orElse(DEFAULT_CONNECT_TIMEOUT),
                duration(layers, Setting.TIMEOUT).orElse(DEFAULT_TIMEOUT));
    }

    private static Optional<Duration> duration(Layers layers, Setting setting) {
        return layers.find(setting).flatMap(value -> Durations.parse(value.value()));
    }
}
