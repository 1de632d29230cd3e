package io.github.cognitotoken.oauth.redirect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Reads the head of a request only, with a limit on its size and on the whole time. */
final class RequestReader {

    static final int LARGEST_HEAD = 16 * 1024;

    private final Socket socket;
    private final long deadline;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();

    private RequestReader(Socket socket, Duration limit) {
        this.socket = socket;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /** Bytes; larger than the head of any browser's request. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * Reads until the empty line.
     *
     * @return the lines before it; empty if the other side ends or is too slow
     */
    static Optional<String> head(Socket socket, Duration limit) throws IOException {
        return new RequestReader(socket, limit).read();
    }

    private Optional<String> read() throws IOException {
        InputStream in = socket.getInputStream();
        int lineLength = 0;
        for (int b = next(in); b >= 0; b = next(in)) {
            head.write(b);
            if (head.size() > LARGEST_HEAD) {
                throw new TooLarge();
            }
            if (b == '\n' && lineLength == 0) {
                return Optional.of(head.toString(StandardCharsets.ISO_8859_1));
            }
            if (b != '\r') {
                lineLength = b == '\n' ? 0 : lineLength + 1;
            }
        }
        return Optional.empty();
    }

    private final byte[] buffer = new byte[4096];
    private int length;
    private int position;

    private int next(InputStream in) throws IOException {
        if (position == length) {
            length = fill(in);
            position = 0;
        }
        return length <= 0 ? -1 : buffer[position++] & 0xFF;
    }

    private int fill(InputStream in) throws IOException {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            return -1;
        }
        socket.setSoTimeout((int) left);
        try {
            return in.read(buffer);
        } catch (SocketTimeoutException e) {
            return -1;
        }
    }
}
