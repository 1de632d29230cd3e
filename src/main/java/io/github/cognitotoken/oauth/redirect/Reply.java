package io.github.cognitotoken.oauth.redirect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer to a request. The browser does not store it, and sends no Referer from it. */
record Reply(int status, Map<String, String> headers, String body) {

    private static final Map<Integer, String> REASONS = Map.of(
            200, "OK",
            303, "See Other",
            400, "Bad Request",
            403, "Forbidden",
            404, "Not Found",
            405, "Method Not Allowed",
            409, "Conflict",
            421, "Misdirected Request",
            431, "Request Header Fields Too Large");

    /**
     * A page.
     *
     * @param styleHash what allows its style sheet, which is the only thing that it may load or run
     */
    static Reply html(int status, String styleHash, String page) {
        String policy = "default-src 'none'; style-src '" + styleHash
                + "'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return new Reply(
                status, Map.of("Content-Type", "text/html; charset=utf-8", "Content-Security-Policy", policy), page);
    }

    static Reply text(int status, String text) {
        return new Reply(status, Map.of("Content-Type", "text/plain; charset=utf-8"), text + "\n");
    }

    /** Sends the browser on; the address that it comes from is not in its history then. */
    static Reply seeOther(String location) {
        return new Reply(303, Map.of("Location", location), "");
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }

    /** The bytes of the whole answer, for one write. */
    byte[] bytes(boolean withBody) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(status)
                .append(' ')
                .append(REASONS.get(status))
                .append("\r\n");
        headers.forEach((name, value) -> line(head, name, value));
        line(head, "Content-Length", Integer.toString(content.length));
        line(head, "Connection", "close");
        line(head, "Cache-Control", "no-store");
        line(head, "Referrer-Policy", "no-referrer");
        line(head, "X-Content-Type-Options", "nosniff");
        line(head, "Cross-Origin-Resource-Policy", "same-origin");
        head.append("\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        if (withBody) {
            all.writeBytes(content);
        }
        return all.toByteArray();
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }
}
