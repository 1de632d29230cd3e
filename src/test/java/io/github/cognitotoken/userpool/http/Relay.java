package io.github.cognitotoken.userpool.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** What a proxy does with a connection once it knows where that leads: to a port on 127.0.0.1. */
public final class Relay {

    private Relay() {}

    /** Passes bytes both ways until both sides have ended. */
    public static void tunnel(Connection client, int port) throws IOException {
        try (Socket server = connect(port)) {
            Thread back = new Thread(() -> copyBack(server, client), "proxy-tunnel");
            back.setDaemon(true);
            back.start();
            copy(client.input(), server.getOutputStream());
            server.shutdownOutput();
            back.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends one plain request on, without what is meant for the proxy, and its answer back. */
    public static void forward(Request request, Connection client, int port) throws IOException {
        try (Socket server = connect(port)) {
            server.getOutputStream().write(direct(request).getBytes(UTF_8));
            client.write(server.getInputStream().readAllBytes());
        }
    }

    private static Socket connect(int port) throws IOException {
        Socket server = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        server.setTcpNoDelay(true);
        return server;
    }

    private static String direct(Request request) {
        URI uri = URI.create(request.target());
        Map<String, String> headers = new TreeMap<>(request.headers());
        headers.keySet().removeIf(name -> name.regionMatches(true, 0, "Proxy-", 0, 6));
        headers.keySet().removeIf("Connection"::equalsIgnoreCase);
        headers.put("Connection", "close");
        StringBuilder text = new StringBuilder(request.method() + " " + path(uri) + " HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return text.append("\r\n").append(request.body()).toString();
    }

    private static String path(URI uri) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static void copyBack(Socket server, Connection client) {
        try {
            copy(server.getInputStream(), client.output());
            client.close();
        } catch (IOException e) {
            // One of the two went away: the other side's copy ends by it, and closes both.
        }
    }

    /** Flushes each piece: a peer waits for it. */
    private static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
            to.write(buffer, 0, n);
            to.flush();
        }
    }
}
