package io.github.cognitotoken.net;

import java.net.URI;
import java.util.Locale;

/**
 * {@code NO_PROXY}: a list, by commas or blanks, of hosts, domains (with or without a leading dot; both cover the
 * domain and what is below it), each with an optional port, or {@code *} for all.
 */
final class NoProxy {

    private final String[] entries;

    NoProxy(String list) {
        this.entries = list.toLowerCase(Locale.ROOT).trim().split("[,\\s]+");
    }

    boolean covers(URI server) {
        String host = withoutBrackets(server.getHost().toLowerCase(Locale.ROOT));
        for (String entry : entries) {
            if (entry.equals("*") || covers(entry, host, port(server))) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(String entry, String host, int port) {
        int colon = entry.lastIndexOf(':');
        boolean hasPort = colon > 0 && (entry.indexOf(':') == colon || entry.charAt(colon - 1) == ']');
        if (hasPort && !entry.substring(colon + 1).equals(Integer.toString(port))) {
            return false;
        }
        String name = withoutBrackets(hasPort ? entry.substring(0, colon) : entry);
        String domain = name.startsWith(".") ? name.substring(1) : name;
        return !domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain));
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static int port(URI server) {
        if (server.getPort() >= 0) {
            return server.getPort();
        }
        return "https".equalsIgnoreCase(server.getScheme()) ? 443 : 80;
    }
}
