package io.github.cognitotoken.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkErrorsTest {

    @ParameterizedTest
    @MethodSource("failures")
    void failureOfTheNetwork_isToldInWords_withANextStep(Throwable cause, String message, String hint) {
        Failure failure = NetworkErrors.failure(new RuntimeException("outer", cause), "region eu-west-1");

        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(failure.getMessage()).contains(message).contains("region eu-west-1");
        assertThat(failure.hint()).contains(hint);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new UnknownHostException("x.invalid"), "cannot be found: x.invalid", "DNS"),
                Arguments.of(new ConnectException("Connection refused"), "cannot connect", "HTTPS_PROXY"),
                Arguments.of(new NoRouteToHostException("No route"), "cannot connect", "HTTPS_PROXY"),
                Arguments.of(new SocketTimeoutException("Read timed out"), "no answer in time", "--timeout"),
                Arguments.of(
                        new SSLHandshakeException("PKIX path building failed"), "no secure connection", "--ca-bundle"),
                Arguments.of(new SSLException("Unsupported or unrecognized SSL message"), "no secure", "speaks TLS"),
                Arguments.of(
                        new IOException("Unable to tunnel through proxy. Proxy returns \"HTTP/1.1 407\""),
                        "the proxy refused",
                        "user and password"),
                Arguments.of(new SocketException("Connection reset"), "broke before", "nothing was sent twice"),
                Arguments.of(new IllegalStateException("Unable to parse"), "cannot be read", "--endpoint-url"));
    }
}
