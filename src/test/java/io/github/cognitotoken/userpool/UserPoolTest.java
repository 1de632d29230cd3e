package io.github.cognitotoken.userpool;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.userpool.PoolCaller.Answer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

class UserPoolTest {

    private static final String PASSWORD = "Corréct-Hörse-7";

    @Test
    void http_signsIn() throws Exception {
        try (UserPool pool = started(UserPool.http())) {
            Answer answer = new PoolCaller(pool).signIn("bob", PASSWORD);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("application/x-amz-json-1.1");
            assertThat(answer.header("x-amzn-RequestId")).isNotEmpty();
            assertThat(answer.token("TokenType")).isEqualTo("Bearer");
            assertThat(answer.token("ExpiresIn")).isEqualTo("3600");
        }
    }

    @Test
    void https_signsIn_whenCaBundleIsTrusted() throws Exception {
        try (UserPool pool = started(UserPool.https())) {
            assertThat(new PoolCaller(pool, trusting(pool))
                            .signIn("bob", PASSWORD)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void https_isRefused_whenCertificateIsNotTrusted() {
        try (UserPool pool = started(UserPool.https())) {
            assertThatThrownBy(() -> new PoolCaller(pool).signIn("bob", PASSWORD))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void hundredParallelSignIns_allSucceedWithTokensOfTheirOwn() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(100);
        try (UserPool pool = started(UserPool.http())) {
            PoolCaller caller = new PoolCaller(pool);
            List<Callable<String>> calls = IntStream.range(0, 100)
                    .mapToObj(i -> (Callable<String>)
                            () -> caller.signIn("bob", PASSWORD).token("RefreshToken"))
                    .toList();
            Set<String> tokens = new HashSet<>();
            for (Future<String> token : threads.invokeAll(calls)) {
                tokens.add(token.get());
            }

            assertThat(tokens).hasSize(100);
            assertThat(pool.requests().count("InitiateAuth")).isEqualTo(100);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void answer_arrivesInOnePiece() throws Exception {
        try (UserPool pool = started(UserPool.http());
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), pool.port())) {
            socket.getOutputStream()
                    .write("GET /%s/.well-known/jwks.json HTTP/1.1\r\n\r\n"
                            .formatted(pool.id())
                            .getBytes(US_ASCII));
            byte[] buffer = new byte[65536];
            int length = socket.getInputStream().read(buffer);

            assertThat(new String(buffer, 0, length, UTF_8))
                    .startsWith("HTTP/1.1 200 OK\r\n")
                    .endsWith("}]}");
        }
    }

    @Test
    void date_isThatOfThePoolsClock() throws Exception {
        TestClock clock = TestClock.at(Instant.parse("2026-03-04T05:06:07Z"));
        try (UserPool pool = started(UserPool.http().clock(clock))) {
            assertThat(new PoolCaller(pool).signIn("bob", PASSWORD).header("Date"))
                    .isEqualTo("Wed, 04 Mar 2026 05:06:07 GMT");
        }
    }

    @Test
    void unknownOperation_isCalledSo() throws Exception {
        try (UserPool pool = started(UserPool.http())) {
            Answer answer = new PoolCaller(pool).send("MakeCoffee", "application/x-amz-json-1.1", "{}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json()).hasToString("{\"__type\":\"UnknownOperationException\"}");
        }
    }

    @Test
    void plainJsonContentType_isNotTheProtocol() throws Exception {
        try (UserPool pool = started(UserPool.http())) {
            assertThat(new PoolCaller(pool)
                            .send("InitiateAuth", "application/json", "{}")
                            .header("x-amzn-ErrorType"))
                    .isEqualTo("UnknownOperationException:");
        }
    }

    @Test
    void brokenJson_cannotBeDeserialized() throws Exception {
        try (UserPool pool = started(UserPool.http())) {
            for (String body : List.of("{", "[]", "", "{\"ClientId\":[1,2]}", "{ClientId:1}")) {
                assertThat(new PoolCaller(pool)
                                .send("InitiateAuth", "application/x-amz-json-1.1", body)
                                .header("x-amzn-ErrorType"))
                        .as(body)
                        .isEqualTo("SerializationException:");
            }
        }
    }

    @Test
    void requests_areRecordedWithHeadersAndParameters() throws Exception {
        try (UserPool pool = started(UserPool.http())) {
            new PoolCaller(pool).signIn("bob", PASSWORD);

            RecordedRequest last = pool.requests().last();
            assertThat(last.operation()).isEqualTo("InitiateAuth");
            assertThat(last.parameter("PASSWORD")).isEqualTo(PASSWORD);
            assertThat(last.headers()).containsEntry("content-type", "application/x-amz-json-1.1");
            pool.requests().clear();
            assertThat(pool.requests().count()).isZero();
        }
    }

    @Test
    void otherPages_areNotFound() throws Exception {
        try (UserPool pool = started(UserPool.http());
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), pool.port())) {
            socket.getOutputStream().write("GET /nothing HTTP/1.1\r\nConnection: close\r\n\r\n".getBytes(US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 404 Not Found\r\n");
        }
    }

    private static UserPool started(UserPoolSetup setup) {
        return setup.client(c -> {}).user("bob", u -> u.password(PASSWORD)).start();
    }

    static SSLContext trusting(UserPool pool) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream pem = Files.newInputStream(pool.caBundle())) {
            trusted.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
