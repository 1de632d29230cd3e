package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.oauth.redirect.FreePort;
import java.net.InetAddress;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Browser and machine sign-in at a server that others wrote: mock-oauth2-server, whose issuer "oauth2" has the paths of
 * Cognito's domain. It checks PKCE, and that a code is used once.
 */
class MockOAuth2ServerIT {

    private final MockOAuth2Server server = new MockOAuth2Server();
    private final String redirectUri = "http://localhost:" + FreePort.find() + "/callback";

    @BeforeEach
    void start() {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        server.shutdown();
    }

    private CognitoToken program() {
        return CognitoToken.alone()
                .env("COGNITO_DOMAIN", server.baseUrl().toString())
                .env("COGNITO_CLIENT_ID", "someclient1234567890");
    }

    @Test
    void machine_getsATokenOnce() {
        CognitoToken program = program()
                .env("COGNITO_CLIENT_SECRET", "secretsecretsecretsecret")
                .env("COGNITO_FLOW", "client-credentials")
                .env("COGNITO_SCOPE", "api/read");
        Outcome first = program.run();

        assertThat(Claims.of(first.ends(0).stdout().strip()).get("iss").getAsString())
                .isEqualTo(server.issuerUrl("oauth2").toString());
        program.run().succeeds().prints(first.stdout());
        program.run("--force-refresh").ends(0);
    }

    /** The browser is curl, which follows the redirects from the server to the listener. */
    @Test
    void browser_signsIn_andTheTokensAreRefreshed() {
        CognitoToken program = program().env("BROWSER", "curl -sSLo /dev/null %s");
        Outcome login = program.run("login", "--browser", "--redirect-uri", redirectUri);

        assertThat(login.ends(0).stdout()).isEmpty();
        assertThat(login.stderr()).contains("signed in as ");
        String first = program.run().ends(0).stdout();
        assertThat(program.run("--id-token").ends(0).stdout()).startsWith("eyJ").isNotEqualTo(first);
        assertThat(program.run().ends(0).stdout()).isEqualTo(first);
        String second = program.run("--force-refresh").ends(0).stdout();
        assertThat(second).startsWith("eyJ").isNotEqualTo(first);
    }
}
