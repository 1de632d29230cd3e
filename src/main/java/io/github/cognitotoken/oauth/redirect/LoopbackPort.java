package io.github.cognitotoken.oauth.redirect;

import io.github.cognitotoken.host.Platform;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A port of this machine that nobody else listens on. Each loopback address is bound by itself and the wildcard never, so
 * that nothing beyond this machine can connect; for {@code localhost} both are bound, so that nobody else can catch what
 * the browser sends to the other one.
 */
public final class LoopbackPort implements AutoCloseable {

    private static final int BACKLOG = 1024;

    private final List<ServerSocket> sockets;

    private LoopbackPort(List<ServerSocket> sockets) {
        this.sockets = sockets;
    }

    /** Binds the port of that address; empty if another program has it. */
    public static Optional<LoopbackPort> bind(RedirectUri uri) {
        List<ServerSocket> bound = new ArrayList<>();
        for (InetAddress address : uri.addresses()) {
            try {
                bound.add(bind(address, uri.port()));
            } catch (IOException e) {
                if (exists(address)) {
                    closeAll(bound);
                    return Optional.empty();
                }
            }
        }
        return bound.isEmpty() ? Optional.empty() : Optional.of(new LoopbackPort(bound));
    }

    private static ServerSocket bind(InetAddress address, int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            if (!Platform.isWindows()) {
                // what is left of closed connections is not in the way; on Windows it would let others in
                socket.setReuseAddress(true);
            }
            socket.bind(new InetSocketAddress(address, port), BACKLOG);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Whether this machine has the address: if so, some free port of it can be bound. */
    private static boolean exists(InetAddress address) {
        try (ServerSocket any = bind(address, 0)) {
            return any.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    List<ServerSocket> sockets() {
        return sockets;
    }

    @Override
    public void close() {
        closeAll(sockets);
    }

    private static void closeAll(List<ServerSocket> sockets) {
        sockets.forEach(LoopbackPort::close);
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            return; // the system closes it when the process ends
        }
    }
}
