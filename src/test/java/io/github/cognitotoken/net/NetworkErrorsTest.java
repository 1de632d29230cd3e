package io.github.cognitotoken.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkErrorsTest {

    @ParameterizedTest
    @MethodSource("failures")
    void failureOfTheNetwork_isToldInWords_withANextStep(CallFailure call, String message, String hint) {
        Failure failure = NetworkErrors.failure(call, TestConnection.ANY);

        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(failure.getMessage()).contains(message).contains("region eu-west-1");
        assertThat(failure.hint()).contains(hint);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(connecting(new UnknownHostException("x.invalid")), "cannot be found: x.invalid", "DNS"),
                Arguments.of(connecting(new ConnectException("Connection refused")), "cannot connect", "HTTPS_PROXY"),
                Arguments.of(connecting(new NoRouteToHostException("No route")), "cannot connect", "HTTPS_PROXY"),
                Arguments.of(
                        connecting(new SocketTimeoutException("Connect timed out")), "no answer in time", "--timeout"),
                Arguments.of(sent(new SocketTimeoutException("Read timed out")), "no answer in time", "--timeout"),
                Arguments.of(
                        connecting(new SSLHandshakeException("PKIX path building failed")),
                        "no secure connection",
                        "--ca-bundle"),
                Arguments.of(
                        connecting(new SSLException("Unsupported or unrecognized SSL message")),
                        "no secure",
                        "uses TLS"),
                Arguments.of(
                        connecting(new IOException("Unable to tunnel through proxy. Proxy returns \"HTTP/1.1 407\"")),
                        "the proxy refused",
                        "user and password"),
                Arguments.of(
                        sent(new SocketException("Connection reset")), "broke before", "the request was not repeated"),
                Arguments.of(
                        CallFailure.timedOut(Duration.ofSeconds(30), new TimeoutException()),
                        "within 30 seconds",
                        "--timeout"),
                Arguments.of(
                        CallFailure.of(CallFailure.Phase.READ, "not HTTP", null), "cannot be read", "--endpoint-url"));
    }

    @Test
    void proxy_isNamed_withoutItsPassword() {
        ProxyServer proxy = new ProxyServer(URI.create("http://user:hunter2@proxy.example:3128"), "HTTPS_PROXY");
        ClientConnection connection = TestConnection.to("https://example.com", Optional.of(proxy));

        assertThat(NetworkErrors.failure(connecting(new UnknownHostException("proxy.example")), connection))
                .hasMessageContaining("through the proxy proxy.example:3128 (from HTTPS_PROXY)")
                .message()
                .doesNotContain("hunter2", "user");
    }

    private static CallFailure connecting(IOException e) {
        return NetworkErrors.callFailure(CallFailure.Phase.CONNECT, e);
    }

    private static CallFailure sent(IOException e) {
        return NetworkErrors.callFailure(CallFailure.Phase.EXCHANGE, e);
    }
}
