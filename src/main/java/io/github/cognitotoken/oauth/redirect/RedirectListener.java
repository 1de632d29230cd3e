package io.github.cognitotoken.oauth.redirect;

import io.github.cognitotoken.oauth.AuthorizationResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A small web server on loopback, for one sign-in: it hands the browser's answer on, and shows how the sign-in ended. All
 * programs of this machine and all pages in the browser can reach it, so it takes little and believes nothing: see
 * {@link RequestReader}, {@link RequestCheck}, {@link Connections}, {@link Callback}.
 */
public final class RedirectListener implements AutoCloseable {

    private static final Duration TIME_FOR_A_HEAD = Duration.ofSeconds(5);
    private static final Duration TIME_FOR_THE_LAST_PAGE = Duration.ofSeconds(3);
    private static final int MOST_LEFT_UNREAD = 64 * 1024;
    private static final int MILLIS_FOR_THE_REST = 200;

    private final LoopbackPort port;
    private final RedirectUri uri;
    private final String lastPath;
    private final CallbackPages pages;
    private final RequestCheck check;
    private final Callback callback;
    private final Connections connections = new Connections();
    private final CountDownLatch shown = new CountDownLatch(1);
    private volatile boolean visited;
    private volatile Reply last;

    private RedirectListener(
            LoopbackPort port, RedirectUri uri, String lastPath, CallbackPages pages, Callback callback) {
        this.port = port;
        this.uri = uri;
        this.lastPath = lastPath;
        this.pages = pages;
        this.check = new RequestCheck(uri, pages);
        this.callback = callback;
    }

    /**
     * Listens from now on.
     *
     * @param port that of the address
     * @param state what the answer must bring back
     * @param pageName what nobody can guess: the name of the page that the browser ends on
     * @param receiver takes an answer, and tells whether it is the first one
     */
    public static RedirectListener open(
            LoopbackPort port,
            RedirectUri uri,
            String state,
            String pageName,
            CallbackPages pages,
            Predicate<AuthorizationResponse> receiver) {
        String folder = uri.path().endsWith("/") ? uri.path() : uri.path() + "/";
        RedirectListener listener = new RedirectListener(
                port, uri, folder + "done/" + pageName, pages, new Callback(state, pages, receiver));
        for (ServerSocket socket : port.sockets()) {
            start("redirect-listener", () -> listener.accept(socket));
        }
        return listener;
    }

    /** Whether a browser or another client has connected. */
    public boolean isVisited() {
        return visited;
    }

    /** Whether a browser waits for the outcome. */
    public boolean isAnswered() {
        return callback.isAnswered();
    }

    int connections() {
        return connections.count();
    }

    /** Shows who signed in. */
    public void signedIn(String who) {
        end(pages.signedIn(who));
    }

    /** Shows why nobody signed in, and what to do. */
    public void failed(String message, String hint) {
        end(pages.failed(message, hint));
    }

    private void end(Reply page) {
        last = page;
        callback.end(page);
    }

    /** Sends the browser that waits for the outcome to another request. */
    public void again(URI request, String state) {
        callback.again(state, Reply.seeOther(request.toString()));
    }

    /** Stops; a browser that is to see the last page sees it before. */
    @Override
    public void close() {
        if (last != null && callback.isAnswered()) {
            awaitLastPage();
        }
        port.close();
        connections.close();
    }

    private void awaitLastPage() {
        try {
            if (!shown.await(TIME_FOR_THE_LAST_PAGE.toMillis(), TimeUnit.MILLISECONDS)) {
                return; // the listener was closed, or the client is not a browser
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.admit(socket);
                start("redirect-connection", () -> serve(socket));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    pause(); // such as too many open files: others may end meanwhile
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_FOR_THE_REST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket socket) {
        try {
            Optional<String> text = RequestReader.head(socket, TIME_FOR_A_HEAD);
            if (text.isPresent()) {
                visited = true;
                answer(socket, text.get());
            }
        } catch (RequestReader.TooLarge e) {
            write(socket, pages.tooLarge(), true);
        } catch (IOException e) {
            return; // the client has gone, or its connection was closed to make room
        } finally {
            connections.end(socket);
        }
    }

    private void answer(Socket socket, String text) {
        Optional<RequestHead> head = RequestHead.parse(text);
        Optional<Reply> refusal = head.isEmpty()
                ? Optional.of(pages.malformed())
                : check.refusal(head.get(), path -> path.equals(uri.path()) || path.equals(lastPath));
        if (refusal.isPresent()) {
            write(socket, refusal.get(), true);
        } else if (head.get().method().equals("HEAD")) {
            write(socket, Reply.text(200, ""), false); // has no effect: link previews ask this way
        } else if (head.get().path().equals(lastPath)) {
            showLast(socket);
        } else {
            comeBack(socket, head.get());
        }
    }

    private void comeBack(Socket socket, RequestHead head) {
        connections.protect(socket);
        Callback.Outcome outcome = callback.answer(head.query());
        connections.release(socket);
        if (outcome.isLast() && head.isOfBrowser()) {
            // the code stands in this address: the page has another one
            write(socket, Reply.seeOther(lastPath), true);
            return;
        }
        write(socket, outcome.reply(), true);
        if (outcome.isLast()) {
            shown.countDown();
        }
    }

    private void showLast(Socket socket) {
        Reply page = last;
        write(socket, page == null ? pages.notFound() : page, true);
        if (page != null) {
            shown.countDown();
        }
    }

    /** Without reading the rest of a request that is refused, closing would make the system take the answer back. */
    private static void write(Socket socket, Reply reply, boolean withBody) {
        try {
            socket.getOutputStream().write(reply.bytes(withBody));
            socket.shutdownOutput();
            skipRest(socket);
        } catch (IOException e) {
            return; // the client does not read the answer, or does not close
        }
    }

    private static void skipRest(Socket socket) throws IOException {
        long deadline = System.nanoTime() + MILLIS_FOR_THE_REST * 1_000_000L;
        socket.setSoTimeout(MILLIS_FOR_THE_REST);
        InputStream rest = socket.getInputStream();
        byte[] buffer = new byte[4096];
        int unread = MOST_LEFT_UNREAD;
        while (unread > 0 && System.nanoTime() < deadline) {
            int n = rest.read(buffer);
            unread = n < 0 ? 0 : unread - n;
        }
    }
}
