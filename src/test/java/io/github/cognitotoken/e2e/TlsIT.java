package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.net.InetAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TlsIT {

    private final UserPool pool = Bob.securePool();

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void untrustedCertificate_isExit7_andHearsNoPassword() {
        Bob.at(pool)
                .without("AWS_CA_BUNDLE")
                .run()
                .fails(7)
                .error("no secure connection")
                .hint("--ca-bundle");
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void certificateOfAnotherHost_isExit7() throws IOException {
        // 127.0.0.2 reaches the pool as well, and is not in its certificate
        assertThat(InetAddress.getByName("127.0.0.2").isReachable(1000)).isTrue();

        Bob.at(pool).run("--endpoint-url", "https://127.0.0.2:" + pool.port()).fails(7);
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void plainHttpWhereTlsIsSpoken_isExit7() {
        Bob.at(pool).run("--endpoint-url", "http://127.0.0.1:" + pool.port()).fails(7);
    }

    @Test
    void tlsWherePlainHttpIsSpoken_isExit7() {
        try (UserPool plain = Bob.pool()) {
            Bob.at(plain)
                    .run("--endpoint-url", "https://127.0.0.1:" + plain.port())
                    .fails(7)
                    .hint("uses TLS");
        }
    }

    @Test
    void bundle_mustBeCertificates() {
        CognitoToken program = Bob.at(pool);

        program.run("--ca-bundle", "/nowhere/ca.pem")
                .fails(3)
                .error("/nowhere/ca.pem (from --ca-bundle) cannot be read: there is no such file");
        program.run("--ca-bundle", program.file("empty.pem", "").toString())
                .fails(3)
                .error("no certificate");
        program.run("--ca-bundle", program.file("text.pem", "not a certificate").toString())
                .fails(3)
                .hint("PEM");
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void bundle_isTakenFromTheUsualVariables() {
        CognitoToken program = Bob.at(pool).without("AWS_CA_BUNDLE");

        program.env("SSL_CERT_FILE", pool.caBundle().toString()).run().succeeds();
    }
}
