package io.github.cognitotoken.oauth.redirect;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/**
 * An address that the browser is sent back to with the answer. Cognito compares it with the registered ones letter by
 * letter, so it goes out as it was given.
 */
public record RedirectUri(String text) {

    /** The one that is used where none is given. */
    public static final RedirectUri DEFAULT = new RedirectUri("http://localhost:8400/callback");

    private static final byte[] IPV4 = {127, 0, 0, 1};
    private static final byte[] IPV6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    /** Whether the browser's answer can reach this program by itself. */
    public boolean isLoopback() {
        return "http".equalsIgnoreCase(uri().getScheme());
    }

    public int port() {
        return uri().getPort() < 0 ? 80 : uri().getPort();
    }

    /** What a browser asks for there: an address without a path is that of the root. */
    public String path() {
        return uri().getRawPath().isEmpty() ? "/" : uri().getRawPath();
    }

    /** Whether a request's Host header is that of this address. Another one means that a foreign name resolves to this machine. */
    boolean isHost(String header) {
        String host = uri().getHost().toLowerCase(Locale.ROOT);
        String given = header.toLowerCase(Locale.ROOT);
        return given.equals(host + ":" + port()) || (port() == 80 && given.equals(host));
    }

    /** The addresses of this machine that the host stands for: a browser may take either of two for localhost. */
    List<InetAddress> addresses() {
        return switch (uri().getHost().toLowerCase(Locale.ROOT)) {
            case "127.0.0.1" -> List.of(address(IPV4));
            case "[::1]" -> List.of(address(IPV6));
            case "localhost" -> List.of(address(IPV4), address(IPV6));
            default -> throw new IllegalStateException("not an address of this machine: " + text);
        };
    }

    /** The host as {@code ssh -L} takes it. */
    public String host() {
        return uri().getHost();
    }

    private URI uri() {
        return URI.create(text);
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("the length is right", e);
        }
    }
}
