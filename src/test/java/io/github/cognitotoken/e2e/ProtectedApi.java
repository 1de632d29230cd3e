package io.github.cognitotoken.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.cognitotoken.userpool.http.ThrowAwayCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * An API on this machine that wants a bearer token, and tells afterwards what it was sent. {@code /to?URL} redirects
 * there.
 */
public final class ProtectedApi implements AutoCloseable {

    /** A request; several headers of one name are kept apart. */
    public record Call(String method, String path, List<String> authorization, List<String> cookies, String body) {}

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private final String scheme;
    private Function<Call, String> answers = call -> "{\"ok\":true}\n";

    private ProtectedApi(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.createContext("/", this::answer);
        server.setExecutor(workers);
        server.start();
    }

    public static ProtectedApi http() {
        try {
            return new ProtectedApi(HttpServer.create(anyPort(), 0), "http");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a certificate of nobody, which {@code curl -k} accepts. */
    public static ProtectedApi https(ThrowAwayCertificate certificate) {
        try {
            HttpsServer server = HttpsServer.create(anyPort(), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
            return new ProtectedApi(server, "https");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** Answers requests by that; an empty answer is 202. */
    public ProtectedApi answering(Function<Call, String> bodyOf) {
        answers = bodyOf;
        return this;
    }

    public URI url(String path) {
        return URI.create(scheme + "://127.0.0.1:" + port() + path);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public void forget() {
        calls.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestURI().toString();
            Call call = new Call(
                    exchange.getRequestMethod(),
                    target,
                    all(exchange, "Authorization"),
                    all(exchange, "Cookie"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            calls.add(call);
            if (target.startsWith("/to?")) {
                exchange.getResponseHeaders().set("Location", target.substring(4));
                exchange.sendResponseHeaders(302, -1);
                return;
            }
            byte[] body = answers.apply(call).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Set-Cookie", "seen=1");
            int status = call.authorization().isEmpty() ? 401 : body.length == 0 ? 202 : 200;
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static List<String> all(HttpExchange exchange, String header) {
        return List.copyOf(
                Optional.ofNullable(exchange.getRequestHeaders().get(header)).orElse(List.of()));
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
