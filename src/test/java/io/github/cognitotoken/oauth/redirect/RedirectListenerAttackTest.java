package io.github.cognitotoken.oauth.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.oauth.AuthorizationResponse;
import io.github.cognitotoken.oauth.redirect.Visitor.Answer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a program of this machine or a page in the browser sends: the sign-in neither ends nor completes by it. */
class RedirectListenerAttackTest {

    private static final String CALLBACK = "/callback?code=the-code-of-it&state=our-state";

    private final int port = FreePort.find();
    private final RedirectUri uri = new RedirectUri("http://localhost:" + port + "/callback");
    private final LinkedBlockingQueue<AuthorizationResponse> received = new LinkedBlockingQueue<>();
    private final RedirectListener listener = RedirectListener.open(
            LoopbackPort.bind(uri).orElseThrow(),
            uri,
            "our-state",
            "unguessable",
            new CallbackPages(text -> text),
            received::add);

    /** After each attack the real browser comes back, and its sign-in completes. */
    @AfterEach
    void realSignIn_completes() throws Exception {
        assertThat(received).isEmpty();
        CompletableFuture<Answer> browser = Visitor.browser(port).getting(CALLBACK);
        assertThat(received.poll(20, TimeUnit.SECONDS)).isInstanceOf(AuthorizationResponse.Code.class);
        listener.signedIn("bob");
        assertThat(browser.get(20, TimeUnit.SECONDS).status()).isEqualTo(303);
        assertThat(Visitor.browser(port).get("/callback/done/unguessable").body())
                .contains("Signed in as bob");
        listener.close();
    }

    @Test
    void foreignState_getsAPageOfItsOwn() {
        Answer answer = Visitor.browser(port).get("/callback?code=stolen-code&state=foreign");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("This sign-in belongs to another program")
                .doesNotContain("stolen-code");
    }

    @Test
    void missingState_isForeign_forCodesAndErrors() {
        assertThat(Visitor.browser(port).get("/callback?code=stolen-code").body())
                .contains("This sign-in belongs to another program");
        assertThat(Visitor.browser(port).get("/callback?error=access_denied").body())
                .contains("This sign-in belongs to another program");
    }

    @Test
    void emptyAndMalformedAnswers_changeNothing() {
        for (String target : List.of(
                "/callback",
                "/callback?",
                "/callback?state=our-state",
                "/callback?code=a&code=b&state=our-state",
                "/callback?code=%&state=our-state")) {
            assertThat(Visitor.browser(port).get(target).status()).as(target).isEqualTo(400);
        }
    }

    @Test
    void reboundName_isMisdirected() {
        for (String host : List.of("evil.example:" + port, "localhost", "localhost:1", "127.0.0.1:" + port)) {
            assertThat(Visitor.browser(port).host(host).get(CALLBACK).status())
                    .as(host)
                    .isEqualTo(421);
        }
    }

    @Test
    void noHost_andTwoHosts_areRefused() {
        assertThat(Visitor.of(port).host(null).get(CALLBACK).status()).isEqualTo(400);
        assertThat(Visitor.of(port).with("Host: evil.example").get(CALLBACK).status())
                .isEqualTo(400);
    }

    @Test
    void crossSitePost_isRefused_whateverItsBody() {
        Answer answer = Visitor.of(port)
                .method("POST")
                .with("Origin: https://evil.example")
                .with("Sec-Fetch-Site: cross-site")
                .with("Content-Length: 39")
                .get(CALLBACK);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void otherMethods_areRefused() {
        for (String method : List.of("PUT", "OPTIONS", "DELETE", "TRACE", "CONNECT", "get")) {
            assertThat(Visitor.of(port).method(method).get(CALLBACK).status())
                    .as(method)
                    .isEqualTo(405);
        }
    }

    @Test
    void requestsOfAPage_areRefused() {
        for (String header : List.of(
                "Sec-Fetch-Mode: no-cors",
                "Sec-Fetch-Mode: cors",
                "Sec-Fetch-Dest: iframe",
                "Sec-Fetch-Dest: image",
                "Origin: https://evil.example",
                "Origin: null",
                "Sec-Purpose: prefetch")) {
            assertThat(Visitor.of(port).with(header).get(CALLBACK).status())
                    .as(header)
                    .isEqualTo(403);
        }
    }

    @Test
    void head_hasNoEffect() {
        Answer answer = Visitor.of(port).method("HEAD").get(CALLBACK);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void otherPaths_areNotFound() {
        for (String path : List.of(
                "/",
                "/callback/",
                "/Callback",
                "/callback/../callback",
                "/%63allback",
                "/callback/done/",
                "/callback/done/guess")) {
            assertThat(Visitor.browser(port)
                            .get(path + "?code=x&state=our-state")
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void whatIsNoHttp_isRefused() {
        for (String request : List.of(
                "\u0016\u0003\u0001\r\n\r\n",
                "GET\r\n\r\n",
                "GET " + CALLBACK + "\r\n\r\n",
                "GET " + CALLBACK + " HTTP/2.0\r\n\r\n",
                "GET http://localhost:" + port + CALLBACK + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n",
                "GET " + CALLBACK + " HTTP/1.1\r\nHost : localhost:" + port + "\r\n\r\n",
                "GET " + CALLBACK + " HTTP/1.1\r\nHost: localhost\r\n :" + port + "\r\n\r\n")) {
            assertThat(Visitor.of(port).send(request).status()).as(request).isEqualTo(400);
        }
    }

    @Test
    void tenMegabyteHeader_isCutOff() throws IOException {
        try (Socket socket = Visitor.of(port).connect()) {
            byte[] piece = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
            socket.getOutputStream()
                    .write(("GET " + CALLBACK + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nX: ")
                            .getBytes(StandardCharsets.US_ASCII));
            int sent = 0;
            try {
                for (; sent < 10 * 1024 * 1024; sent += piece.length) {
                    socket.getOutputStream().write(piece);
                }
            } catch (IOException e) {
                assertThat(sent).as("cut off early").isLessThan(10 * 1024 * 1024);
                return;
            }
            assertThat(socket.getInputStream().read())
                    .as("it was all sent, and none of it taken")
                    .isNegative();
        }
    }

    @Test
    void slowHeader_keepsNobodyWaiting_andEnds() throws IOException {
        try (Socket slow = Visitor.of(port).connect()) {
            slow.getOutputStream().write("GET /callback".getBytes(StandardCharsets.US_ASCII));

            assertThat(Visitor.of(port).get("/other").status()).isEqualTo(404);
            assertThat(Visitor.answer(slow).status())
                    .as("closed without an answer")
                    .isZero();
        }
    }

    @Test
    void thousandConnections_keepNobodyOut() throws IOException {
        List<Socket> connections = new ArrayList<>();
        try {
            for (int i = 0; i < 1_000; i++) {
                connections.add(Visitor.of(port).connect());
            }
            assertThat(Visitor.of(port).get("/other").status()).isEqualTo(404);
            assertThat(listener.connections()).isLessThanOrEqualTo(Connections.MOST);
        } finally {
            for (Socket connection : connections) {
                connection.close();
            }
        }
    }

    @Test
    void bodyThatNeverEnds_holdsNoPlace() throws IOException {
        List<Socket> connections = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * Connections.MOST; i++) {
                Socket socket = Visitor.of(port).connect();
                connections.add(socket);
                socket.getOutputStream()
                        .write(("GET /callback?code=x&state=foreign HTTP/1.1\r\nHost: localhost:" + port
                                        + "\r\nContent-Length: 1000000\r\n\r\nbody")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(Visitor.of(port).get("/other").status()).isEqualTo(404);
        } finally {
            for (Socket connection : connections) {
                connection.close();
            }
        }
    }
}
