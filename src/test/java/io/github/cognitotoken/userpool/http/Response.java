package io.github.cognitotoken.userpool.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One answer; the body goes out as UTF-8. */
public record Response(int status, Map<String, String> headers, String body) {

    public static Response of(int status, String contentType, String body) {
        return new Response(status, Map.of(), body).with("Content-Type", contentType);
    }

    /** The same answer with this header set. */
    public Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, Collections.unmodifiableMap(more), body);
    }

    /** What answers CONNECT: without headers, as the tunnel begins right behind it. */
    public static byte[] established() {
        return "HTTP/1.1 200 Connection established\r\n\r\n".getBytes(ISO_8859_1);
    }

    /** Head and body in one piece: two writes would cost 40 ms by Nagle's algorithm and delayed acknowledgement. */
    public byte[] encoded() {
        byte[] content = body.getBytes(UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " " + reason() + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(content.length).append("\r\n\r\n");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head.toString().getBytes(ISO_8859_1));
        whole.writeBytes(content);
        return whole.toByteArray();
    }

    private String reason() {
        return switch (status) {
            case 200 -> "OK";
            case 302 -> "Found";
            case 400 -> "Bad Request";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 407 -> "Proxy Authentication Required";
            case 500 -> "Internal Server Error";
            case 503 -> "Service Unavailable";
            default -> "Status " + status;
        };
    }
}
