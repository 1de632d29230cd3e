package io.github.cognitotoken.userpool.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Ports of servers that are gone. A connection to one of them is refused, as tests want to see: the system would give the
 * port to another test's server.
 */
final class ClosedPorts {

    private static final int MOST = 200;
    private static final Deque<Socket> BOUND = new ArrayDeque<>();

    private ClosedPorts() {}

    /** Binds a port again, and listens there no more. */
    static synchronized void hold(InetAddress address, int port) {
        try {
            Socket socket = new Socket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            BOUND.add(socket);
            if (BOUND.size() > MOST) {
                BOUND.remove().close();
            }
        } catch (BindException e) {
            // another server was faster
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
