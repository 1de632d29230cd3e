package io.github.cognitotoken.userpool.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** An accepted connection; below TLS it keeps hold of the TCP socket, so that it can end without saying goodbye. */
public final class Connection {

    private final Socket tcp;
    private final Socket stream;
    private final InputStream input;
    private final OutputStream output;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Connection(Socket tcp, Socket stream) throws IOException {
        this.tcp = tcp;
        this.stream = stream;
        this.input = new BufferedInputStream(stream.getInputStream());
        this.output = stream.getOutputStream();
    }

    static Connection plain(Socket tcp) throws IOException {
        tcp.setTcpNoDelay(true);
        return new Connection(tcp, tcp);
    }

    static Connection secure(Socket tcp, SSLContext context) throws IOException {
        tcp.setTcpNoDelay(true);
        SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(tcp, null, true);
        tls.setUseClientMode(false);
        return new Connection(tcp, tls);
    }

    public InputStream input() {
        return input;
    }

    OutputStream output() {
        return output;
    }

    public void write(byte[] bytes) throws IOException {
        output.write(bytes);
        output.flush();
    }

    /** Waits, or returns early where the connection is ended from this side. */
    public void pause(Duration duration) {
        try {
            ended.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isOpen() {
        return ended.getCount() > 0;
    }

    /** Closes in good order, with TLS's own goodbye. */
    public void close() throws IOException {
        ended.countDown();
        stream.close();
    }

    /** Closes the TCP socket alone. */
    public void drop() throws IOException {
        ended.countDown();
        tcp.close();
    }

    /** Closes with a TCP reset instead of an end. */
    public void reset() throws IOException {
        tcp.setSoLinger(true, 0);
        drop();
    }
}
