package io.github.cognitotoken.oauth.redirect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The request line and the headers of an HTTP request (RFC 9112).
 *
 * @param target the path and query, as they stand
 * @param headers each as a name in lower case and a value
 */
record RequestHead(String method, String target, List<String[]> headers) {

    /** Reads the lines of a head; empty if they are no HTTP/1 request. */
    static Optional<RequestHead> parse(String head) {
        String[] lines = head.strip().split("\r?\n", -1);
        String[] request = lines[0].split(" ", -1);
        if (request.length != 3 || !request[2].startsWith("HTTP/1.")) {
            return Optional.empty();
        }
        List<String[]> headers = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            // a leading blank continues the previous line (obs-fold), which RFC 9112 forbids
            if (colon < 1 || !isName(lines[i].substring(0, colon))) {
                return Optional.empty();
            }
            headers.add(new String[] {
                lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                lines[i].substring(colon + 1).strip()
            });
        }
        return Optional.of(new RequestHead(request[0], request[1], headers));
    }

    private static boolean isName(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 127);
    }

    /** The values of a header. */
    List<String> all(String name) {
        return headers.stream()
                .filter(header -> header[0].equals(name))
                .map(header -> header[1])
                .toList();
    }

    /** The first value of a header, in lower case. */
    Optional<String> first(String name) {
        return all(name).stream().findFirst().map(value -> value.toLowerCase(Locale.ROOT));
    }

    String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    String query() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }

    /** Whether the client is a browser, not a program such as curl. */
    boolean isOfBrowser() {
        return first("sec-fetch-mode").isPresent()
                || first("accept").filter(types -> types.contains("text/html")).isPresent();
    }

    /** Shows neither query nor headers: a code may be in them. */
    @Override
    public String toString() {
        return method + " " + path();
    }
}
