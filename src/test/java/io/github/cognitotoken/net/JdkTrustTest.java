package io.github.cognitotoken.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.userpool.UserPool;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Connections without a CA bundle, beside those with one. */
class JdkTrustTest {

    private static UserPool pool;

    @BeforeAll
    static void start() {
        pool = UserPool.https().client(client -> {}).start();
        JdkTrust.beDefault();
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    @Test
    void bundleOfOneConnection_isNotTrustedByTheNext() {
        SSLSocketFactory bundle = CaBundle.read(pool.caBundle().toString(), "--ca-bundle");
        for (int i = 0; i < 2; i++) {
            assertThat(status(Optional.of(bundle))).isEqualTo(200);
            assertThatThrownBy(() -> status(Optional.empty()))
                    .isInstanceOf(CallFailure.class)
                    .hasRootCauseMessage("unable to find valid certification path to requested target");
        }
    }

    @Test
    void everySocket_isOneOfTheJdk() throws Exception {
        SSLSocketFactory trust = HttpsURLConnection.getDefaultSSLSocketFactory();
        SSLSocketFactory jdk = (SSLSocketFactory) SSLSocketFactory.getDefault();
        InetAddress host = InetAddress.getLoopbackAddress();
        int port = pool.port();

        assertThat(trust).isInstanceOf(JdkTrust.class);
        assertThat(trust.getDefaultCipherSuites()).isEqualTo(jdk.getDefaultCipherSuites());
        assertThat(trust.getSupportedCipherSuites()).isEqualTo(jdk.getSupportedCipherSuites());
        assertThat(trust.createSocket()).hasSameClassAs(jdk.createSocket());
        for (Socket socket : List.of(
                trust.createSocket("127.0.0.1", port),
                trust.createSocket(host, port),
                trust.createSocket("127.0.0.1", port, host, 0),
                trust.createSocket(host, port, host, 0),
                trust.createSocket(new Socket(host, port), "127.0.0.1", port, true))) {
            try (socket) {
                assertThatThrownBy(((SSLSocket) socket)::startHandshake).isInstanceOf(SSLHandshakeException.class);
            }
        }
    }

    private static int status(Optional<SSLSocketFactory> trust) {
        return PoolRequest.status(pool, trust, pool.endpoint());
    }
}
