package io.github.cognitotoken.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.userpool.TestProxy;
import io.github.cognitotoken.userpool.http.Connection;
import io.github.cognitotoken.userpool.http.HttpConversation;
import io.github.cognitotoken.userpool.http.Listener;
import io.github.cognitotoken.userpool.http.Reply;
import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpExchangeTest {

    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    private final Redaction redaction = new Redaction();

    @Test
    void json_isPosted_andTheAnswerComesBack_whateverItsStatus() {
        for (int status : new int[] {200, 302, 400, 401, 407, 503}) {
            HttpAnswer answer = exchange(
                    request ->
                            Response.of(status, "application/json", "{\"é\":1}").with("X-Id", "7"),
                    uri -> HttpRequest.json(uri, "{\"a\":\"ü\"}"));

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.body()).isEqualTo("{\"é\":1}");
            assertThat(answer.header("x-id")).contains("7");
            assertThat(last().method()).isEqualTo("POST");
            assertThat(last().body()).isEqualTo("{\"a\":\"ü\"}");
            assertThat(last().header("Content-Type")).contains("application/json");
            assertThat(last().header("User-Agent")).contains("test/1");
        }
        assertThat(requests).hasSize(6);
    }

    /** The JDK's exception for it shows the value, which may be a secret. */
    @Test
    void headerThatHttpDoesNotAllow_isNotSent_andNotShown() {
        assertThatThrownBy(() -> exchange(
                        request -> Response.of(200, "text/plain", ""),
                        uri -> HttpRequest.json(uri, "{}").with("X-Amz-Security-Token", "first\nsecond")))
                .isInstanceOf(CallFailure.class)
                .hasMessageContaining("X-Amz-Security-Token")
                .hasMessageNotContainingAny("first", "second")
                .hasNoCause();
        assertThat(requests).isEmpty();
    }

    @Test
    void form_isEncoded_andHeadersGoAlong() {
        exchange(
                request -> Response.of(200, "text/plain", ""),
                uri -> HttpRequest.form(uri, Map.of("code verifier", "a&b=ü+1")).with("Authorization", "Basic abcd"));

        assertThat(last().body()).isEqualTo("code+verifier=a%26b%3D%C3%BC%2B1");
        assertThat(last().header("Content-Type")).contains("application/x-www-form-urlencoded");
        assertThat(last().header("Authorization")).contains("Basic abcd");
    }

    @Test
    void resource_isAskedFor_withoutABody() {
        HttpAnswer answer = exchange(request -> Response.of(200, "text/plain", "found"), HttpRequest::get);

        assertThat(answer.body()).isEqualTo("found");
        assertThat(last().method()).isEqualTo("GET");
        assertThat(last().body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 banana\r\n\r\n",
                "garbage that is no HTTP\r\n\r\n",
                "HTTP/9.9\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-7\r\n"
            })
    void whatIsNoHttp_isAFailureOfTheCall(String answer) {
        try (Listener server = Listener.plain(connection -> {
            Request.read(connection.input());
            connection.write(answer.getBytes(ISO_8859_1));
        })) {
            assertThatThrownBy(() -> send(server, HttpRequest::get)).isInstanceOf(CallFailure.class);
        }
    }

    @Test
    void endlessPrelude_isAFailureOfTheCall() {
        try (Listener server = Listener.plain(connection -> {
            Request.read(connection.input());
            repeat(connection, "HTTP/1.1 100 Continue\r\n\r\n".repeat(100));
        })) {
            assertThatThrownBy(() -> send(server, uri -> HttpRequest.json(uri, "{}")))
                    .isInstanceOf(CallFailure.class);
        }
    }

    @Test
    void endlessBody_isReadNoFurtherThanTheLimit() {
        try (Listener server = Listener.plain(connection -> {
            Request.read(connection.input());
            connection.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1));
            repeat(connection, "x".repeat(100_000));
        })) {
            assertThatThrownBy(() -> send(server, HttpRequest::get))
                    .isInstanceOfSatisfying(CallFailure.class, failure -> {
                        assertThat(failure.phase()).isEqualTo(CallFailure.Phase.READ);
                        assertThat(failure.text()).isEqualTo("the answer is longer than 4 MiB");
                    });
        }
    }

    @Test
    void brokenConnection_mayHaveBeenHandled_andIsNotRepeated() {
        try (Listener server = Listener.plain(connection -> {
            requests.add(Request.read(connection.input()).orElseThrow());
            connection.drop();
        })) {
            assertThatThrownBy(() -> send(server, uri -> HttpRequest.json(uri, "{}")))
                    .isInstanceOfSatisfying(
                            CallFailure.class,
                            failure -> assertThat(failure.isAnswerLost()).isTrue());
        }
        assertThat(requests).hasSize(1);
    }

    @Test
    void closedPort_wasNeverConnectedTo() {
        // not the port of a server that is gone: another test's server may get it
        String nobody = "http://127.0.0.1:1";

        assertThatThrownBy(() ->
                        exchange(TestConnection.to(nobody, Optional.empty())).send(HttpRequest.get(URI.create(nobody))))
                .isInstanceOfSatisfying(
                        CallFailure.class,
                        failure -> assertThat(failure.phase()).isEqualTo(CallFailure.Phase.CONNECT));
    }

    @Test
    void plainRequest_goesThroughTheProxy_withItsCredentials() {
        try (Listener server = listener(request -> Response.of(200, "text/plain", "found"));
                TestProxy proxy = TestProxy.to(server.port(), "us er", "p:ss")) {
            URI url = URI.create(proxy.uri().toString().replace("//", "//us%20er:p:ss@"));
            ClientConnection connection =
                    TestConnection.to("http://api.invalid", Optional.of(new ProxyServer(url, "HTTP_PROXY")));

            HttpAnswer answer = exchange(connection).send(HttpRequest.get(URI.create("http://api.invalid/x")));

            assertThat(answer.body()).isEqualTo("found");
            assertThat(proxy.asked()).extracting(TestProxy.Asked::hostAndPort).containsExactly("api.invalid:80");
        }
    }

    @Test
    void log_showsWhatWentOverTheWire_withoutSecrets() {
        exchange(
                request -> Response.of(400, "application/json", "{\"error\":\"invalid_grant\"}"),
                uri -> HttpRequest.form(
                                URI.create(uri + "?x=hunter2hunter2"),
                                Map.of("grant_type", "authorization_code", "code", "hunter3hunter3"))
                        .with("Authorization", "Basic aHVudGVyNA=="));

        assertThat(stderr.toString(UTF_8))
                .contains("grant_type=authorization_code", "code=[redacted]", "?x=[redacted]", "invalid_grant")
                .contains("Authorization: [redacted]")
                .doesNotContain("hunter", "aHVudGVyNA==");
    }

    @Test
    void whatWasSent_isScrubbed_whenItComesBack() {
        String session = "session-".repeat(10);
        exchange(
                request -> Response.of(
                        200, "application/json", "{\"Session\":\"" + session + "\",\"question\":\"favourite colour\"}"),
                uri -> HttpRequest.json(
                        uri,
                        "{\"AuthParameters\":{\"SECRET_HASH\":\"aGFzaA==\",\"USERNAME\":\"alice\",\"NEWER\":\"s3cretvalue\"},"
                                + "\"ChallengeResponses\":{\"ANSWER\":\"SMS_MFA\",\"userAttributes.name\":\"Alice Smith\"}}"));

        assertThat(redaction.scrub("aGFzaA== " + session + " s3cretvalue"))
                .isEqualTo("[redacted] [redacted] [redacted]");
        String harmless = "alice SMS_MFA Alice Smith favourite colour";
        assertThat(redaction.scrub(harmless)).isEqualTo(harmless);
    }

    @Test
    void passwordWithoutTls_isWarnedOf_whereOneGoes() {
        try (Listener server = listener(request -> Response.of(200, "application/json", "{}"));
                TestProxy proxy = TestProxy.to(server.port())) {
            HttpExchange exchange = exchange(
                    TestConnection.to("http://api.invalid", Optional.of(new ProxyServer(proxy.uri(), "HTTP_PROXY"))));
            URI uri = URI.create("http://api.invalid/");
            exchange.send(HttpRequest.json(uri, "{\"AuthParameters\":{\"SRP_A\":\"abc\"}}"));
            assertThat(stderr.toString(UTF_8)).doesNotContain("unencrypted");

            for (int i = 0; i < 2; i++) {
                exchange.send(HttpRequest.json(uri, "{\"AuthParameters\":{\"PASSWORD\":\"hunter2\"}}"));
            }
            assertThat(stderr.toString(UTF_8))
                    .containsOnlyOnce("warning: the password goes unencrypted to http://api.invalid/; use https");
        }
    }

    private HttpAnswer exchange(Function<Request, Response> service, Function<URI, HttpRequest> request) {
        try (Listener server = listener(service)) {
            return send(server, request);
        }
    }

    private Listener listener(Function<Request, Response> service) {
        return Listener.plain(new HttpConversation(request -> {
            requests.add(request);
            return Reply.of(service.apply(request));
        }));
    }

    private HttpAnswer send(Listener server, Function<URI, HttpRequest> request) {
        String endpoint = "http://127.0.0.1:" + server.port();
        return exchange(TestConnection.to(endpoint)).send(request.apply(URI.create(endpoint + "/path")));
    }

    private HttpExchange exchange(ClientConnection connection) {
        Diagnostics diagnostics = new Diagnostics(stderr, redaction);
        diagnostics.showDebug();
        return new HttpExchange(connection, "test/1", new WireLog(diagnostics, redaction));
    }

    private Request last() {
        return requests.get(requests.size() - 1);
    }

    private static void repeat(Connection connection, String text) throws IOException {
        byte[] bytes = text.getBytes(ISO_8859_1);
        while (connection.isOpen()) {
            connection.write(bytes);
        }
    }
}
