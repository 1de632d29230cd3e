package io.github.cognitotoken.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** What Cognito takes for a callback or sign-out URL of an app client, as far as a browser can come back from there. */
public final class CallbackUrl {

    /** Where http goes to nobody else. Cognito registers no other host for http. */
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private CallbackUrl() {}

    /** Whether a browser can be led back to it: by https, or by http to a port of this machine. */
    static boolean isRedirect(String url) {
        return absolute(url)
                .filter(uri -> uri.getHost() != null)
                .filter(CallbackUrl::isSafe)
                .isPresent();
    }

    /** Whether this program can listen there. */
    public static boolean isOnThisMachine(String url) {
        return isRedirect(url) && url.startsWith("http:");
    }

    /** Whether it can be a sign-out URL, which nobody on this machine has to answer. */
    static boolean isLogout(String url) {
        return absolute(url).isPresent();
    }

    private static Optional<URI> absolute(String url) {
        try {
            URI uri = new URI(url);
            boolean complete = uri.isAbsolute() && !uri.isOpaque();
            return complete && uri.getRawFragment() == null && uri.getRawUserInfo() == null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isSafe(URI uri) {
        boolean port = uri.getPort() >= 1 && uri.getPort() <= 65535;
        if ("https".equals(uri.getScheme())) {
            return port || uri.getPort() == -1;
        }
        return "http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost()) && port;
    }
}
