package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.docs.Readme;
import io.github.cognitotoken.jwt.Jwt;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.http.HttpConversation;
import io.github.cognitotoken.userpool.http.Listener;
import io.github.cognitotoken.userpool.http.Reply;
import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;
import io.github.cognitotoken.userpool.oauth.Browser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The script of README that does what the articles do for which this program was asked, with this program alone: sign-up,
 * confirmation, a permanent password, tokens with a client secret, SRP, a code from the browser, AWS credentials.
 */
@Order(6)
class FiveArticlesIT {

    private static final String ALICE = "alice";
    private static final String SECRET = "secretsecretsecretsecret";
    private static final String FIRST_PASSWORD = "Correct-Horse-7";
    private static final String PASSWORD = "Staple-Battery-9";
    private static final String CALLBACK = "http://localhost:8585";

    private final UserPool pool = UserPool.http()
            .client(client -> client.secret(SECRET)
                    .flows("ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH")
                    .managedLogin(List.of(CALLBACK), List.of("openid")))
            .identityPool(identities -> {})
            .start();
    private final List<Request> calls = new CopyOnWriteArrayList<>();
    private final Listener sts = Listener.plain(new HttpConversation(this::identity));
    private final CognitoToken program = CognitoToken.with(pool)
            .env("AWS_ENDPOINT_URL_COGNITO_IDENTITY", pool.endpoint().toString())
            .env("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:" + sts.port())
            .env("AWS_DEFAULT_REGION", "us-east-1")
            .env("COGNITO_USER_POOL_ID", pool.id())
            .env("COGNITO_DOMAIN", pool.domain().toString())
            .env("COGNITO_CLIENT_SECRET", SECRET)
            .env("COGNITO_IDENTITY_POOL_ID", pool.identityPool().id())
            .env("AWS_ACCESS_KEY_ID", pool.accessKeyId())
            .env("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY");

    @AfterEach
    void stop() {
        sts.close();
        pool.close();
    }

    @Test
    void scriptOfReadme_doesWhatTheyDo() throws IOException {
        Tool.require("aws");
        Path script = program.file("five-articles", Readme.read().blocks("bash").get(0));

        try (Terminal terminal = program.atTerminal("bash " + script)) {
            terminal.shows("Password for the new user").type(FIRST_PASSWORD + "\r");
            terminal.shows("again").type(FIRST_PASSWORD + "\r");
            terminal.shows("signed up alice").shows("Code that was sent: ").type("123456\r");
            terminal.shows("confirmed the account of alice")
                    .shows("New password of alice: ")
                    .type(PASSWORD + "\r");
            terminal.shows("New password again: ", 2).type(PASSWORD + "\r");
            terminal.shows("Password for alice: ").type(PASSWORD + "\r");
            terminal.shows("Password for alice: ", 2).type(PASSWORD + "\r");
            terminal.shows("Paste the address that the browser ends on").type(address(terminal) + "\n");
            String screen = terminal.ends(0);

            assertThat(tokens(screen)).containsExactly("access", "id");
            assertThat(screen).contains("signed in by SRP", "arn:aws:sts::123456789012:assumed-role/alice");
        }
        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).header("Authorization").orElseThrow()).contains("Credential=ASIA");
        assertThat(pool.requests().count("AdminSetUserPassword")).isEqualTo(1);
        assertThat(pool.requests().count("GetCredentialsForIdentity")).isEqualTo(1);
    }

    /** Which tokens are on the screen. */
    private static List<String> tokens(String screen) {
        return screen.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("eyJ"))
                .map(token -> Jwt.parse(token).text("token_use").orElseThrow())
                .toList();
    }

    private Reply identity(Request request) {
        calls.add(request);
        return Reply.of(Response.of(200, "text/xml", """
                <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
                <Arn>arn:aws:sts::123456789012:assumed-role/alice</Arn><UserId>AROA:a</UserId><Account>123456789012</Account>
                </GetCallerIdentityResult><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata>
                </GetCallerIdentityResponse>
                """));
    }

    private String address(Terminal terminal) throws IOException {
        URI request = URI.create(terminal.screen()
                .lines()
                .filter(line -> line.startsWith(pool.domain() + "/oauth2/authorize?"))
                .findFirst()
                .orElseThrow());
        return new Browser(pool).signIn(request, ALICE, PASSWORD).toString();
    }
}
