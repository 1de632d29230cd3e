package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.RecordedRequest;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client secret is asked for from Cognito each time that it is needed, and stored nowhere. */
class SecretFromAwsIT {

    private static final String SECRET = "secretsecretsecretsecretsecret1";
    private static final String AWS_SECRET = "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY";
    private static final String DESCRIBE = "DescribeUserPoolClient";

    private final UserPool pool = Bob.pool(client -> client.secret(SECRET));
    private final CognitoToken program = at(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    private static CognitoToken at(UserPool pool) {
        return CognitoToken.with(pool)
                .env("COGNITO_USER_POOL_ID", pool.id())
                .env("AWS_ACCESS_KEY_ID", pool.accessKeyId())
                .env("AWS_SECRET_ACCESS_KEY", AWS_SECRET)
                .env("AWS_EC2_METADATA_DISABLED", "true");
    }

    @Test
    void password_signsIn_andRefreshes_withTheSecretOfCognito() {
        CognitoToken bob = program.as(NAME, PASSWORD);
        bob.run("--client-secret-from-aws").succeeds().printsToken("access", NAME);
        bob.run("--client-secret-from-aws").succeeds();
        assertThat(pool.requests().count(DESCRIBE))
                .as("a warm call asks nobody")
                .isEqualTo(1);

        bob.run("--client-secret-from-aws", "--force-refresh").succeeds();
        bob.run("logout", "--client-secret-from-aws").ends(0);

        assertThat(pool.requests().count(DESCRIBE)).isEqualTo(3);
        assertThat(pool.requests().of(DESCRIBE).get(0).headers().get("authorization"))
                .contains("Credential=" + pool.accessKeyId() + "/");
    }

    @Test
    void profile_saysIt_andTheSecretIsStoredNowhere() throws IOException {
        program.config("[default]\nclient_id = " + pool.client().id() + "\nclient_secret_from = aws\n");

        Outcome outcome = program.as(NAME, PASSWORD).run("--debug");

        assertThat(outcome.ends(0).stderr())
                .contains("client secret from 'client_secret_from' of profile 'default'", DESCRIBE)
                .doesNotContain(SECRET, AWS_SECRET);
        try (Stream<Path> files = Files.walk(program.home())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as("%s", file).doesNotContain(SECRET);
            }
        }
    }

    @Test
    void machine_needsNothingElse_thanPoolAndClient() {
        try (UserPool machine = UserPool.http()
                .client(client -> client.secret(SECRET).clientCredentials("api/read", "api/write"))
                .start()) {
            at(machine)
                    .run("--flow", "client-credentials", "--client-secret-from-aws")
                    .succeeds();

            assertThat(machine.requests().all())
                    .extracting(RecordedRequest::operation)
                    .containsExactly(
                            DESCRIBE,
                            "GET /" + machine.id() + "/.well-known/openid-configuration",
                            "POST /oauth2/token");
            assertThat(machine.requests().last().form("scope")).isEqualTo("api/read api/write");
        }
    }

    @Test
    void withoutAPoolId_itIsAConfigurationError_beforeAnythingIsSent() {
        program.without("COGNITO_USER_POOL_ID")
                .as(NAME, PASSWORD)
                .run("--client-secret-from-aws")
                .fails(3)
                .error("the client secret from --client-secret-from-aws needs the user pool id")
                .hint("--user-pool-id");

        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void withoutAwsCredentials_itIsAConfigurationError() {
        program.without("AWS_ACCESS_KEY_ID")
                .without("AWS_SECRET_ACCESS_KEY")
                .as(NAME, PASSWORD)
                .run("--client-secret-from-aws")
                .ends(3);

        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void publicClient_signsInWithoutASecret_andIsNoMachine() {
        pool.client().secret(null);

        program.as(NAME, PASSWORD).run("--client-secret-from-aws").succeeds();
        program.run("--client-secret-from-aws", "--flow", "client-credentials")
                .fails(3)
                .error("Cognito says that the app client has none");
    }
}
