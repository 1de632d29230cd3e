package io.github.cognitotoken.userpool.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** Listens on 127.0.0.1 at a free port and holds one conversation per connection, each on its own thread. */
public final class Listener implements AutoCloseable {

    private static final int BACKLOG = 500;

    private final ServerSocket socket;
    private final Opening opening;
    private final Conversation conversation;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unfinished = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(Listener::daemon);

    private Listener(Opening opening, Conversation conversation) {
        this.opening = opening;
        this.conversation = conversation;
        try {
            this.socket = new ServerSocket(0, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Listener plain(Conversation conversation) {
        return new Listener(Connection::plain, conversation).started();
    }

    public static Listener secure(SSLContext context, Conversation conversation) {
        return new Listener(tcp -> Connection.secure(tcp, context), conversation).started();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /**
     * Waits until everything has been handled that clients have sent, for tests whose clients have gone.
     */
    public void awaitEnd() throws InterruptedException {
        try (Socket last = new Socket(socket.getInetAddress(), port())) {
            last.shutdownOutput();
            // connections are accepted in turn: where this one has an end all earlier ones are counted
            last.getInputStream().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (unfinished.get() > 0) {
            Thread.sleep(1);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Connection connection : open) {
                connection.drop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private Listener started() {
        threads.execute(this::accept);
        return this;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket tcp = socket.accept();
                unfinished.incrementAndGet();
                threads.execute(() -> serve(tcp));
            } catch (SocketException | RejectedExecutionException e) {
                return; // closed by close()
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket tcp) {
        try (tcp) {
            Connection connection = opening.open(tcp);
            open.add(connection);
            if (socket.isClosed()) {
                return; // close() has been past already
            }
            try {
                conversation.hold(connection);
                connection.close();
            } finally {
                open.remove(connection);
            }
        } catch (IOException e) {
            // The peer went away or was sent away: either is what a test wants to see from its own side.
        } finally {
            unfinished.decrementAndGet();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "loopback-server");
        thread.setDaemon(true);
        return thread;
    }

    @FunctionalInterface
    private interface Opening {
        Connection open(Socket tcp) throws IOException;
    }
}
