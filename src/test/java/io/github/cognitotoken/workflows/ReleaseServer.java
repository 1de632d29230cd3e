package io.github.cognitotoken.workflows;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The releases of a repository, as GitHub serves them: {@code /download/TAG/NAME} and {@code /latest/download/NAME}. */
final class ReleaseServer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, byte[]> files = new HashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    ReleaseServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void put(String path, Path file) throws IOException {
        files.put(path, Files.readAllBytes(file));
    }

    void put(String path, String content) {
        files.put(path, content.getBytes(UTF_8));
    }

    void remove(String path) {
        files.remove(path);
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            byte[] body = files.get(path);
            exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
            if (body != null) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
