package io.github.cognitotoken.userpool;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.TestProxy.Asked;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

class TestProxyTest {

    private static final String HOST = "cognito-idp.us-east-1.amazonaws.com";
    private static final String BASIC = "Basic dXNlcjpww6Rzcw=="; // user:päss

    @Test
    void connect_tunnelsTlsToThePool() throws Exception {
        try (UserPool pool = UserPool.https().client(c -> {}).start();
                TestProxy proxy = TestProxy.to(pool.port());
                Socket socket = connected(proxy)) {
            send(socket, "CONNECT " + HOST + ":443 HTTP/1.1\r\nHost: " + HOST + ":443\r\n\r\n");
            assertThat(head(socket)).isEqualTo("HTTP/1.1 200 Connection established\r\n\r\n");
            try (SSLSocket tls = (SSLSocket)
                    UserPoolTest.trusting(pool).getSocketFactory().createSocket(socket, "localhost", 443, true)) {
                send(tls, "GET /" + pool.id() + "/.well-known/jwks.json HTTP/1.1\r\nConnection: close\r\n\r\n");

                assertThat(everything(tls)).startsWith("HTTP/1.1 200 OK").contains("\"RS256\"");
            }
            assertThat(proxy.asked()).containsExactly(new Asked("CONNECT", HOST + ":443", Optional.empty()));
        }
    }

    @Test
    void plainRequest_isForwardedWithoutProxyHeaders() throws Exception {
        try (UserPool pool = UserPool.http().client(c -> {}).start();
                TestProxy proxy = TestProxy.to(pool.port(), "user", "päss");
                Socket socket = connected(proxy)) {
            send(
                    socket,
                    "GET http://" + HOST + "/" + pool.id() + "/.well-known/jwks.json?x=1 HTTP/1.1\r\nHost: " + HOST
                            + "\r\nProxy-Authorization: " + BASIC + "\r\n\r\n");

            assertThat(everything(socket)).startsWith("HTTP/1.1 200 OK").contains("\"RS256\"");
            assertThat(proxy.asked()).containsExactly(new Asked("GET", HOST + ":80", Optional.of(BASIC)));
            assertThat(pool.requests().last().headers())
                    .containsEntry("Host", HOST)
                    .doesNotContainKey("Proxy-Authorization");
        }
    }

    @Test
    void missingCredentials_are407_andTheConnectionStaysForAnotherTry() throws Exception {
        try (UserPool pool = UserPool.http().client(c -> {}).start();
                TestProxy proxy = TestProxy.to(pool.port(), "user", "päss");
                Socket socket = connected(proxy)) {
            send(socket, "CONNECT a:1 HTTP/1.1\r\n\r\n");
            assertThat(head(socket))
                    .startsWith("HTTP/1.1 407 Proxy Authentication Required\r\n")
                    .contains("Proxy-Authenticate: Basic");
            socket.getInputStream().readNBytes("who are you?".length());
            send(socket, "CONNECT a:1 HTTP/1.1\r\nProxy-Authorization: " + BASIC + "\r\n\r\n");

            assertThat(head(socket)).startsWith("HTTP/1.1 200 ");
            assertThat(pool.requests().count()).isZero();
        }
    }

    private static Socket connected(TestProxy proxy) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.uri().getPort());
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
    }

    private static String everything(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    /** Up to and with the empty line, a byte at a time: what follows belongs to somebody else. */
    private static String head(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) socket.getInputStream().read());
        }
        return head.toString();
    }
}
