package io.github.cognitotoken.net;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** HTTP without TLS, which others on the way can read unless it stays on this machine. */
public final class PlainHttp {

    private PlainHttp() {}

    /** Whether others can read what goes there. Names are not looked up: only what is certainly this machine counts. */
    public static boolean isReadable(URI endpoint) {
        return "http".equalsIgnoreCase(endpoint.getScheme()) && !isLoopback(endpoint.getHost());
    }

    private static boolean isLoopback(String host) {
        if (host.equalsIgnoreCase("localhost") || host.endsWith(".localhost")) {
            return true;
        }
        try {
            boolean literal = host.startsWith("[") || host.chars().allMatch(c -> c == '.' || Character.isDigit(c));
            return literal && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
