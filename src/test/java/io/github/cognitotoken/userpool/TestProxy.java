package io.github.cognitotoken.userpool;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cognitotoken.userpool.http.Connection;
import io.github.cognitotoken.userpool.http.Listener;
import io.github.cognitotoken.userpool.http.Relay;
import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An HTTP proxy on loopback, for CONNECT and for plain requests. Whatever host a client asks for, it gets the one
 * port that the proxy was started with.
 */
public final class TestProxy implements AutoCloseable {

    private final int port;
    private final Optional<String> credentials;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Listener listener;

    private TestProxy(int port, Optional<String> credentials) {
        this.port = port;
        this.credentials = credentials;
        this.listener = Listener.plain(this::hold);
    }

    /** Leads to this port on 127.0.0.1. */
    public static TestProxy to(int port) {
        return new TestProxy(port, Optional.empty());
    }

    /** Answers 407 unless user and password are given by Basic authentication. */
    public static TestProxy to(int port, String user, String password) {
        String pair = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        return new TestProxy(port, Optional.of("Basic " + pair));
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + listener.port());
    }

    /** Every request to the proxy, refused ones included. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        listener.close();
    }

    private void hold(Connection connection) throws IOException {
        while (connection.isOpen()) {
            Optional<Request> request = Request.read(connection.input());
            if (request.isEmpty()) {
                return;
            }
            Optional<String> authorization = request.get().header("Proxy-Authorization");
            asked.add(new Asked(request.get().method(), hostAndPort(request.get()), authorization));
            if (credentials.isPresent() && !credentials.equals(authorization)) {
                connection.write(refusal());
            } else if (request.get().method().equals("CONNECT")) {
                connection.write(Response.established());
                Relay.tunnel(connection, port);
                return;
            } else {
                Relay.forward(request.get(), connection, port);
                return;
            }
        }
    }

    private static byte[] refusal() {
        return Response.of(407, "text/plain", "who are you?")
                .with("Proxy-Authenticate", "Basic realm=\"test\"")
                .encoded();
    }

    private static String hostAndPort(Request request) {
        if (request.method().equals("CONNECT")) {
            return request.target();
        }
        URI uri = URI.create(request.target());
        return uri.getHost() + ":" + (uri.getPort() < 0 ? 80 : uri.getPort());
    }

    /**
     * What a client asked the proxy for.
     *
     * @param hostAndPort as the client named them
     */
    public record Asked(String method, String hostAndPort, Optional<String> authorization) {}
}
