package io.github.cognitotoken.oauth.redirect;

import java.io.IOException;
import java.net.Socket;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The open connections, up to a limit. Beyond it, the connection that has waited longest without a whole request is
 * closed, so nobody can keep the browser out by opening connections.
 */
final class Connections implements AutoCloseable {

    static final int MOST = 64;

    private final Set<Socket> idle = new LinkedHashSet<>();
    private final Set<Socket> protectedOnes = new LinkedHashSet<>();

    synchronized void admit(Socket socket) {
        idle.add(socket);
        if (count() > MOST) {
            Iterator<Socket> oldest = idle.iterator();
            close(oldest.next());
            oldest.remove();
        }
    }

    /** This connection waits for the outcome of the sign-in, so it is never closed to make room. */
    synchronized void protect(Socket socket) {
        if (idle.remove(socket)) {
            protectedOnes.add(socket);
        }
    }

    /** It has its answer. */
    synchronized void release(Socket socket) {
        if (protectedOnes.remove(socket)) {
            idle.add(socket);
        }
    }

    synchronized void end(Socket socket) {
        idle.remove(socket);
        protectedOnes.remove(socket);
        close(socket);
    }

    synchronized int count() {
        return idle.size() + protectedOnes.size();
    }

    @Override
    public synchronized void close() {
        idle.forEach(Connections::close);
        protectedOnes.forEach(Connections::close);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            return; // nobody uses it any more
        }
    }
}
