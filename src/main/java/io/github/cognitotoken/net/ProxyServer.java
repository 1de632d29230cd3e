package io.github.cognitotoken.net;

import io.github.cognitotoken.host.Secret;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An HTTP proxy, with a user and a password where its URL has them; its text form has neither. */
public final class ProxyServer {

    private final URI uri;
    private final String variable;

    /**
     * @param variable the environment variable that names it
     */
    ProxyServer(URI uri, String variable) {
        this.uri = uri;
        this.variable = variable;
    }

    public String host() {
        return uri.getHost();
    }

    public int port() {
        return uri.getPort() < 0 ? 80 : uri.getPort();
    }

    /** The user's name. */
    public Optional<String> user() {
        return part(0);
    }

    /** The password; empty text where there is a user alone. */
    public Optional<Secret> password() {
        return user().map(user -> Secret.of(part(1).orElse("")));
    }

    private Optional<String> part(int index) {
        String info = uri.getRawUserInfo();
        if (info == null) {
            return Optional.empty();
        }
        String[] parts = info.split(":", 2);
        return index < parts.length ? Optional.of(decoded(parts[index])) : Optional.empty();
    }

    /** A plus sign stands for itself in this part of a URL. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return host() + ":" + port() + " (from " + variable + ")";
    }
}
