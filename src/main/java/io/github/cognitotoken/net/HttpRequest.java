package io.github.cognitotoken.net;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request, all of it text in UTF-8.
 *
 * @param body empty for none
 */
public record HttpRequest(String method, URI uri, Map<String, String> headers, String body) {

    static final String CONTENT_TYPE = "Content-Type";
    static final String FORM = "application/x-www-form-urlencoded";

    /** Asks for a resource. */
    public static HttpRequest get(URI uri) {
        return new HttpRequest("GET", uri, Map.of("Accept", "application/json"), "");
    }

    /** Posts a JSON document. */
    public static HttpRequest json(URI uri, String json) {
        return post(uri, "application/json", json);
    }

    /** Posts a form. */
    public static HttpRequest form(URI uri, Map<String, String> fields) {
        return post(
                uri,
                FORM,
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    /** The same with another header. */
    public HttpRequest with(String header, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(header, value);
        return new HttpRequest(method, uri, Map.copyOf(all), body);
    }

    private static HttpRequest post(URI uri, String type, String body) {
        return new HttpRequest("POST", uri, Map.of(CONTENT_TYPE, type, "Accept", "application/json"), body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Shows neither headers nor body: there are secrets in them. */
    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
    }
}
