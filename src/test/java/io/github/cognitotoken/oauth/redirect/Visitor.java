package io.github.cognitotoken.oauth.redirect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Whoever asks the listener for something: a browser, or somebody worse. */
final class Visitor {

    /** An answer as it came. */
    record Answer(int status, String head, String body) {

        String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    private final int port;
    private final List<String> headers = new ArrayList<>();
    private String address = "127.0.0.1";
    private String host;
    private String method = "GET";

    private Visitor(int port) {
        this.port = port;
        this.host = "localhost:" + port;
    }

    /** A program such as curl. */
    static Visitor of(int port) {
        return new Visitor(port);
    }

    /** A browser that comes back from the sign-in page. */
    static Visitor browser(int port) {
        return of(port).with("Accept: text/html,application/xhtml+xml")
                .with("Sec-Fetch-Site: cross-site")
                .with("Sec-Fetch-Mode: navigate")
                .with("Sec-Fetch-Dest: document");
    }

    Visitor with(String header) {
        headers.add(header);
        return this;
    }

    Visitor host(String name) {
        host = name;
        return this;
    }

    Visitor method(String verb) {
        method = verb;
        return this;
    }

    Visitor at(String loopback) {
        address = loopback;
        return this;
    }

    Answer get(String target) {
        StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (host != null) {
            request.append("Host: ").append(host).append("\r\n");
        }
        headers.forEach(header -> request.append(header).append("\r\n"));
        return send(request.append("\r\n").toString());
    }

    CompletableFuture<Answer> getting(String target) {
        return CompletableFuture.supplyAsync(() -> get(target), command -> new Thread(command).start());
    }

    Answer send(String request) {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return answer(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(FreePort.address(address), port);
        socket.setSoTimeout(20_000);
        return socket;
    }

    static Answer answer(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        socket.getInputStream().transferTo(all);
        String text = all.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        return new Answer(
                end < 0 ? 0 : Integer.parseInt(text.substring(9, 12)),
                end < 0 ? "" : text.substring(0, end),
                end < 0 ? "" : text.substring(end + 4));
    }
}
