package io.github.cognitotoken.net;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code NO_PROXY}: a list, by commas or blanks, of hosts, domains (with or without a leading dot; both cover the
 * domain and what is below it), each with an optional port, of networks such as {@code 10.0.0.0/8}, or {@code *} for
 * all.
 */
final class NoProxy {

    private final String[] entries;

    NoProxy(String list) {
        this.entries = list.toLowerCase(Locale.ROOT).trim().split("[,\\s]+");
    }

    boolean covers(URI server) {
        String host = withoutBrackets(server.getHost().toLowerCase(Locale.ROOT));
        for (String entry : entries) {
            boolean covers = entry.contains("/") ? inNetwork(entry, host) : covers(entry, host, port(server));
            if (entry.equals("*") || covers) {
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

    /** Addresses only: a name is the proxy's to look up. */
    private static boolean inNetwork(String network, String host) {
        int slash = network.indexOf('/');
        Optional<byte[]> base = address(withoutBrackets(network.substring(0, slash)));
        Optional<byte[]> address = address(host);
        if (base.isEmpty() || address.isEmpty() || base.get().length != address.get().length) {
            return false;
        }
        try {
            int bits = Integer.parseInt(network.substring(slash + 1));
            int length = base.get().length * Byte.SIZE;
            BigInteger mask = BigInteger.ONE.shiftLeft(length).subtract(BigInteger.ONE.shiftLeft(length - bits));
            return bits <= length
                    && new BigInteger(1, base.get())
                                    .xor(new BigInteger(1, address.get()))
                                    .and(mask)
                                    .signum()
                            == 0;
        } catch (NumberFormatException | ArithmeticException e) {
            return false;
        }
    }

    /** Of a literal; nothing is looked up. */
    private static Optional<byte[]> address(String host) {
        boolean literal = host.contains(":") || host.chars().allMatch(c -> c == '.' || Character.isDigit(c));
        try {
            return literal ? Optional.of(InetAddress.getByName(host).getAddress()) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
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
