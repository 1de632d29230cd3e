package io.github.cognitotoken.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cognitotoken.userpool.PoolMain;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.http.ThrowAwayCertificate;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Which keys a TLS handshake makes, and that servers with other wishes are served. */
class KeyExchangeIT {

    @Test
    void firstMessage_hasAKeyForX25519_andNoneForP256_whichIsSupported() throws IOException {
        Program.requireJava();
        Running program;
        ClientHello hello;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            program = CognitoToken.alone()
                    .asProcess()
                    .env("AWS_ENDPOINT_URL", "https://127.0.0.1:" + server.getLocalPort())
                    .env("COGNITO_CLIENT_ID", "1example23456789")
                    .as(Bob.NAME, Bob.PASSWORD)
                    .start("--timeout", "5");
            try (Socket connection = server.accept()) {
                hello = ClientHello.from(connection.getInputStream());
            }
        }
        program.ends().fails(7);
        assertThat(hello.keys()).containsExactly(ClientHello.X25519, ClientHello.P384);
        assertThat(hello.groups())
                .startsWith(ClientHello.X25519, ClientHello.P384, ClientHello.P256)
                .hasSizeGreaterThan(3);
    }

    @Test
    void serverThatHasP256Only_isServed() throws Exception {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djdk.tls.namedGroups=secp256r1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PoolMain.class.getName(),
                        "--https",
                        "--elliptic")
                .redirectError(Redirect.INHERIT)
                .start();
        try (BufferedReader stdout = server.inputReader(UTF_8)) {
            JsonObject pool = JsonParser.parseString(stdout.readLine()).getAsJsonObject();

            CognitoToken.alone()
                    .asProcess()
                    .env("AWS_ENDPOINT_URL", pool.get("endpoint").getAsString())
                    .env("AWS_CA_BUNDLE", pool.get("ca_bundle").getAsString())
                    .env("COGNITO_CLIENT_ID", pool.get("client_id").getAsString())
                    .as(pool.get("username").getAsString(), pool.get("password").getAsString())
                    .run()
                    .succeeds();
            server.getOutputStream().close(); // that ends it, and it deletes its files
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void certificateWithAKeyOfP256_isTrusted() {
        try (UserPool pool = Bob.securePool(ThrowAwayCertificate.elliptic())) {
            Bob.at(pool).asProcess().run().succeeds();
        }
    }
}
