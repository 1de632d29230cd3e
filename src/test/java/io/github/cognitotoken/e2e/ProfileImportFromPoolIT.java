package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.TestProxy;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A profile is made from what Cognito says to administrators about an app client. */
@Order(5)
class ProfileImportFromPoolIT {

    private static final String SECRET = "s3cretOfTheClientThatCognitoTold1";
    private static final String AWS_SECRET = "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY";
    private static final String SECRET_NOTE =
            "note: the client secret is in the profile too; only you can read the config file\n";
    private static final String VALIDITY = "token validity = access 3600 seconds, ID 3600 seconds, refresh 30 days\n";

    private final UserPool pool = Bob.pool();
    private final String client = pool.id() + "/" + pool.client().id();
    private final CognitoToken program = CognitoToken.alone()
            .env("AWS_ENDPOINT_URL", pool.endpoint().toString())
            .env("AWS_ACCESS_KEY_ID", pool.accessKeyId())
            .env("AWS_SECRET_ACCESS_KEY", AWS_SECRET)
            .env("AWS_EC2_METADATA_DISABLED", "true");

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void publicClient_becomesAProfile_whichSignsInAtOnce() {
        pool.client().managedLogin(List.of("https://example.com/cb", "myapp://cb"), List.of("openid", "email"));

        program.run("profile", "import", client)
                .succeedsSaying("note: left out of the profile:"
                        + " callback URLs elsewhere = https://example.com/cb myapp://cb; " + VALIDITY
                        + written("default", ""))
                .prints("");

        assertThat(program.configFile()).hasContent("[default]\n" + settings() + "scope = openid email\n");
        assertThat(pool.requests().last().operation()).isEqualTo("DescribeUserPoolClient");
        assertThat(pool.requests().last().headers().get("authorization").toString())
                .contains("Credential=" + pool.accessKeyId() + "/", "/us-east-1/cognito-idp/aws4_request");
        withoutCredentials().as(NAME, PASSWORD).run().succeeds().printsToken("access", NAME);
    }

    @Test
    void callbackUrlsOfThisMachine_becomeTheRedirectUris_ofABrowserSignIn() {
        pool.client()
                .managedLogin(
                        List.of("http://localhost:8585/cb", "https://example.com/cb", "http://127.0.0.1:8586"),
                        List.of("openid"));

        program.run("profile", "import", client)
                .succeedsSaying("note: left out of the profile: callback URLs elsewhere = https://example.com/cb; "
                        + VALIDITY + written("default", ""));

        assertThat(program.configFile())
                .hasContent("[default]\n" + settings()
                        + "scope = openid\nredirect_uri = http://localhost:8585/cb http://127.0.0.1:8586\n");
    }

    @Test
    void confidentialClient_comesWithItsSecret_whichClosesTheFile_andSignsInAtOnce() throws IOException {
        pool.client().secret(SECRET);
        program.config("# mine\n");
        Files.setPosixFilePermissions(program.configFile(), PosixFilePermissions.fromString("rw-rw-r--"));

        program.run("profile", "import", client, "app")
                .succeedsAfterNotes(1, SECRET_NOTE + written("app", " -p app"))
                .prints("");

        assertThat(program.configFile())
                .hasContent("# mine\n\n[profile app]\n" + settings() + "client_secret = " + SECRET + "\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(program.configFile())))
                .isEqualTo("rw-------");
        withoutCredentials().as(NAME, PASSWORD).run("-p", "app").succeeds().printsToken("access", NAME);
    }

    @Test
    void newFile_isClosedFromTheBeginning() throws IOException {
        pool.client().secret(SECRET);

        program.run("profile", "import", client).succeedsAfterNotes(1, SECRET_NOTE + written("default", ""));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(program.configFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void debug_showsTheQuestion_andNoSecret() {
        pool.client().secret(SECRET);
        String token = "c2Vzc2lvbi10b2tlbi1mb3ItdGVzdHM";

        Outcome outcome = program.env("AWS_SESSION_TOKEN", token).run("profile", "import", client, "--debug");

        assertThat(outcome.ends(0).stdout()).isEmpty();
        assertThat(outcome.stderr())
                .contains("DescribeUserPoolClient", "ALLOW_USER_PASSWORD_AUTH", "\"ClientSecret\":\"[redacted]\"")
                .doesNotContain(SECRET, AWS_SECRET, token);
    }

    @ParameterizedTest
    @CsvSource({
        "ALLOW_USER_SRP_AUTH, srp",
        "ALLOW_USER_AUTH, choice",
        "ALLOW_ADMIN_USER_PASSWORD_AUTH, admin",
        "ALLOW_CUSTOM_AUTH, custom"
    })
    void onlyFlow_isNamed(String allowed, String flow) {
        pool.client().flows(allowed, "ALLOW_REFRESH_TOKEN_AUTH");

        program.run("profile", "import", client).succeedsAfterNotes(1, written("default", ""));

        assertThat(program.configFile()).hasContent("[default]\n" + settings() + "flow = " + flow + "\n");
    }

    @Test
    void onlyFlow_isTheFirstThatIsTried() {
        pool.client().flows("ALLOW_USER_SRP_AUTH");
        program.run("profile", "import", client).ends(0);

        withoutCredentials().as(NAME, PASSWORD).run().succeeds().printsToken("access", NAME);

        assertThat(pool.requests().all())
                .extracting(request -> request.operation())
                .containsExactly("DescribeUserPoolClient", "InitiateAuth", "RespondToAuthChallenge");
    }

    @Test
    void secretThatTheFileWouldCut_isRefused_andNotShown() {
        pool.client().secret("s3cret #hunter2");

        Outcome outcome = program.run("profile", "import", client);

        outcome.fails(3)
                .error("'client_secret' from Cognito cannot be stored in a profile")
                .hint("client_secret_file");
        assertThat(outcome.stderr()).doesNotContain("hunter2");
        assertThat(program.configFile()).doesNotExist();
    }

    @Test
    void noCredentials_isExit3_andNothingIsSent() {
        withoutCredentials()
                .run("profile", "import", client)
                .fails(3)
                .error("has to be signed, and no AWS credentials were found")
                .hint("AWS_ACCESS_KEY_ID", "AWS_PROFILE", "profile add");

        assertThat(pool.requests().count()).isZero();
        assertThat(program.configFile()).doesNotExist();
    }

    @Test
    void refusals_areExplained() {
        program.env("AWS_ACCESS_KEY_ID", "AKIAOTHER")
                .run("profile", "import", client)
                .fails(3)
                .error("AWS does not know the access key")
                .hint("aws sts get-caller-identity");
        program.env("AWS_ACCESS_KEY_ID", pool.accessKeyId());
        program.run("profile", "import", pool.id() + "/1unknown")
                .fails(3)
                .error("app client 1unknown does not exist in " + pool.endpoint());
        program.run("profile", "import", "us-east-1_Other/1c").fails(3).error("User pool us-east-1_Other");
        pool.fail(
                "DescribeUserPoolClient",
                400,
                "AccessDeniedException",
                "User: x is not authorized to perform: cognito-idp:DescribeUserPoolClient");
        program.run("profile", "import", client)
                .fails(3)
                .error("may not ask about app clients: User: x")
                .hint("allow cognito-idp:DescribeUserPoolClient");
        assertThat(program.configFile()).doesNotExist();
    }

    @Test
    void throttledQuestion_isAskedAgain_andTimeIsLimited() {
        pool.faults().next("DescribeUserPoolClient", Fault.error(400, "TooManyRequestsException", "Rate exceeded"));
        program.run("profile", "import", client).ends(0);
        assertThat(pool.requests().count()).isEqualTo(2);

        pool.faults().always("DescribeUserPoolClient", Fault.hang());
        program.run("profile", "import", client, "b", "--timeout", "1").fails(7).error("no answer");
    }

    @Test
    void region_isThatOfTheCommandLine_elseOfThePool_whateverVariablesAndProfilesSay() {
        program.env("COGNITO_REGION", "eu-west-1").env("AWS_REGION", "eu-west-2");
        program.config("[default]\nclient_id = 1c\nregion = eu-west-3\nendpoint_url = http://127.0.0.1:1\n");

        program.run("profile", "import", client, "a").ends(0);
        assertThat(pool.requests().last().headers().get("authorization").toString())
                .contains("/us-east-1/");
        program.run("profile", "import", client, "b", "--region", "ap-south-1").ends(0);
        assertThat(pool.requests().last().headers().get("authorization").toString())
                .contains("/ap-south-1/");

        assertThat(program.configFile())
                .content()
                .contains(
                        "[profile a]\n" + settings(),
                        "[profile b]\n" + settings().replace("us-east-1\n", "ap-south-1\n"));
    }

    @Test
    void networkOptions_countHereToo() {
        try (UserPool secure = Bob.securePool();
                TestProxy proxy = TestProxy.to(secure.port())) {
            program.without("AWS_ENDPOINT_URL")
                    .env("HTTPS_PROXY", proxy.uri().toString())
                    .run(
                            "profile",
                            "import",
                            secure.id() + "/" + secure.client().id(),
                            "--endpoint-url",
                            secure.endpoint().toString(),
                            "--ca-bundle",
                            secure.caBundle().toString())
                    .succeedsAfterNotes(1, written("default", ""));

            assertThat(proxy.asked()).hasSize(1);
            assertThat(program.configFile()).content().doesNotContain("endpoint_url", "ca_bundle");
        }
    }

    @Test
    void networkOptions_areRefused_whereNobodyIsAsked_andChecked_whereSomebodyIs() {
        program.run("profile", "import", "a.json", "--timeout", "3")
                .fails(2)
                .error("--timeout is only for an import from Cognito")
                .hint("USER_POOL_ID/CLIENT_ID");
        program.run("profile", "import", client, "--timeout", "soon").fails(2).error("the time-out from --timeout");
        program.run("profile", "import", client, "--region", "moon").fails(2).error("the region from --region");

        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void regionOfTheCommandLine_outranksThatOfAFile() {
        program.file("a.json", "{\"auth\":{\"user_pool_client_id\":\"4c\",\"aws_region\":\"eu-west-1\"}}");

        program.in(program.home())
                .run("profile", "import", "a.json", "--region", "eu-west-2")
                .succeedsSaying(written("default", ""));

        assertThat(program.configFile()).hasContent("[default]\nclient_id = 4c\nregion = eu-west-2\n");
    }

    @Test
    void fileOfThatPath_comesFirst() {
        program.file(client, "{\"auth\":{\"user_pool_client_id\":\"4c\",\"aws_region\":\"eu-west-1\"}}");

        program.in(program.home()).run("profile", "import", client).succeedsSaying(written("default", ""));

        assertThat(program.configFile()).hasContent("[default]\nclient_id = 4c\nregion = eu-west-1\n");
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void takenName_isToldBeforeAnybodyIsAsked() {
        program.config("[default]\nclient_id = 1c\n");

        program.run("profile", "import", client).fails(2).error("needs a name");
        program.run("profile", "import", client, "default").fails(3).error("'default' already");

        assertThat(pool.requests().count()).isZero();
    }

    private CognitoToken withoutCredentials() {
        return program.without("AWS_ACCESS_KEY_ID").without("AWS_SECRET_ACCESS_KEY");
    }

    private String settings() {
        return "user_pool_id = " + pool.id() + "\nclient_id = " + pool.client().id() + "\nregion = us-east-1\n";
    }

    private String written(String name, String options) {
        return "wrote profile '" + name + "' to " + program.configFile() + "; next: cognito-token" + options + "\n";
    }
}
