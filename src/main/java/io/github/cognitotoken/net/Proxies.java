package io.github.cognitotoken.net;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Environment;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY}, in lower or upper case, the lower case first, like
 * curl. Its text form shows no values: a proxy's URL may hold a password.
 */
public final class Proxies {

    private final Environment environment;

    private Proxies(Environment environment) {
        this.environment = environment;
    }

    /** Those of that environment. */
    public static Proxies of(Environment environment) {
        return new Proxies(environment);
    }

    /** Whether any proxy variable is set. */
    public boolean areSet() {
        return Stream.of("https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY")
                .anyMatch(variable -> environment.get(variable).isPresent());
    }

    /**
     * The proxy through which a server is to be called, if any.
     *
     * @throws Failure if the variable that names it is malformed
     */
    public Optional<ProxyServer> forServer(URI server) {
        String scheme = server.getScheme().toLowerCase(Locale.ROOT);
        String variable = scheme + "_proxy";
        Optional<String> lower = environment.get(variable);
        Optional<String> found = lower.or(() -> environment.get(variable.toUpperCase(Locale.ROOT)));
        String name = lower.isPresent() ? variable : variable.toUpperCase(Locale.ROOT);
        return found.filter(proxy -> !noProxy().covers(server)).map(proxy -> parse(name, proxy));
    }

    /** The values of the variables, to compare attempts of two processes. They may hold a password. */
    public String inputs() {
        StringJoiner inputs = new StringJoiner("\n");
        for (String variable : List.of("https_proxy", "http_proxy", "no_proxy")) {
            inputs.add(String.valueOf(environment.raw(variable)));
            inputs.add(String.valueOf(environment.raw(variable.toUpperCase(Locale.ROOT))));
        }
        return inputs.toString();
    }

    private NoProxy noProxy() {
        return new NoProxy(environment
                .get("no_proxy")
                .or(() -> environment.get("NO_PROXY"))
                .orElse(""));
    }

    private static ProxyServer parse(String variable, String value) {
        try {
            URI uri = new URI(value.contains("://") ? value : "http://" + value);
            boolean isPort = uri.getPort() <= 65535 && uri.getPort() != 0;
            if (uri.getHost() != null && isPort && "http".equalsIgnoreCase(uri.getScheme())) {
                return new ProxyServer(uri, variable);
            }
        } catch (URISyntaxException e) {
            throw malformed(variable); // without the cause: its message repeats the URL, which may hold a password
        }
        throw malformed(variable);
    }

    private static Failure malformed(String variable) {
        return Failure.configuration(
                "the proxy from " + variable + " is malformed",
                "write it as http://HOST:PORT or http://USER:PASSWORD@HOST:PORT, special characters as %XX");
    }

    @Override
    public String toString() {
        return "Proxies";
    }
}
