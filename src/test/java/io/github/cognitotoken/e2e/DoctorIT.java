package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.RecordedRequest;
import io.github.cognitotoken.userpool.TestProxy;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Broken set-ups, each with its cause by name; no real user and no password is ever tried. */
class DoctorIT {

    private static final String SECRET = "secretsecretsecretsecretsecret1";
    private static final String NOBODY_LISTENS = "http://127.0.0.1:1";

    private final UserPool pool = UserPool.http()
            .client(client -> client.secret(SECRET)
                    .callbacks("http://localhost:8400/callback")
                    .oauthScopes("openid", "email"))
            .user(NAME, user -> user.password(PASSWORD))
            .start();
    private final CognitoToken program =
            Bob.at(pool).env("COGNITO_USER_POOL_ID", pool.id()).env("COGNITO_CLIENT_SECRET", SECRET);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void healthySetUp_isAllOk_byOneSignInOfNobody() {
        Outcome outcome = program.run("doctor");

        assertThat(outcome.ends(0).stdout().lines()).allMatch(line -> line.startsWith("ok       "));
        assertThat(outcome.stdout())
                .contains("ok       client: " + pool.client().id() + " exists")
                .contains("ok       secret: the client secret from COGNITO_CLIENT_SECRET is right\n")
                .contains("ok       flow: the app client allows USER_PASSWORD_AUTH\n")
                .doesNotContain(SECRET, PASSWORD);
        assertThat(outcome.stderr())
                .startsWith("note: doctor tries one sign-in that fails: of the user cognito-token-doctor-")
                .hasLineCount(1);
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(1);
        RecordedRequest probe = pool.requests().of("InitiateAuth").get(0);
        assertThat(probe.parameter("USERNAME")).startsWith("cognito-token-doctor-");
        assertThat(pool.requests().all()).noneMatch(request -> request.body().contains(PASSWORD));
        assertThat(program.cache().files("")).isEmpty();
    }

    @Test
    void nothingSet_isToldWhatIsMissing() {
        assertThat(CognitoToken.alone().run("doctor").ends(3).stdout())
                .contains("failed   settings: no app client id is set and no region is set; fix: ")
                .contains("--client-id", "--region")
                .contains("ok       cache: ", "ok       java: Java ");
    }

    @Test
    void nameThatDoesNotResolve() {
        assertOnlyFailure(
                "dns", "the host nothing.invalid cannot be found", "--endpoint-url", "https://nothing.invalid");
    }

    @Test
    void refusedConnection() {
        assertOnlyFailure("connection", "cannot connect to http://127.0.0.1:1", "--endpoint-url", NOBODY_LISTENS);
    }

    @Test
    void proxyThatIsDown() {
        program.env("HTTPS_PROXY", NOBODY_LISTENS).without("AWS_ENDPOINT_URL");

        assertOnlyFailure("proxy", "the proxy 127.0.0.1:1 (from HTTPS_PROXY) cannot be reached");
    }

    @Test
    void malformedProxy() {
        program.env("HTTPS_PROXY", "socks5://127.0.0.1:1").without("AWS_ENDPOINT_URL");

        assertOnlyFailure("proxy", "the proxy from HTTPS_PROXY is malformed");
    }

    @Test
    void certificateThatIsNotTrusted() {
        try (UserPool secure = Bob.securePool()) {
            program.env("AWS_ENDPOINT_URL", secure.endpoint().toString());

            assertOnlyFailure("tls", "no secure connection to " + secure.endpoint());
        }
    }

    @Test
    void caBundleThatIsNotThere() {
        assertOnlyFailure("ca-bundle", "(from --ca-bundle) cannot be read", "--ca-bundle", "absent.pem");
    }

    @ParameterizedTest
    @CsvSource({"3600, 60 minutes behind", "-3600, 60 minutes ahead of"})
    void clockThatIsOffByAnHour(int seconds, String told) {
        pool.dateSkew(Duration.ofSeconds(seconds));

        assertThat(program.run("doctor").ends(3).stdout())
                .containsPattern("failed   clock: this machine's clock is (59|60) minutes "
                        + told.substring(told.indexOf("minutes ") + 8) + " the server's; fix: set it");
    }

    @Test
    void smallDifferenceOfTheClocks_isAWarning() {
        pool.dateSkew(Duration.ofSeconds(170));

        assertThat(program.run("doctor").ends(0).stdout())
                .contains("warning  clock: this machine's clock is 2 minutes behind the server's; fix: set it");
    }

    @Test
    void regionThatIsNotThePools() {
        program.env("HTTPS_PROXY", NOBODY_LISTENS)
                .env("COGNITO_REGION", "eu-west-1")
                .without("AWS_ENDPOINT_URL");

        assertThat(program.run("doctor").ends(3).stdout())
                .contains("failed   region: the region eu-west-1 (from COGNITO_REGION) is not that of the user pool "
                        + pool.id());
    }

    @Test
    void poolThatDoesNotExist() {
        try (UserPool secure = Bob.securePool();
                TestProxy proxy = TestProxy.to(secure.port())) {
            program.without("AWS_ENDPOINT_URL")
                    .env("AWS_CA_BUNDLE", secure.caBundle().toString())
                    .env("HTTPS_PROXY", proxy.uri().toString())
                    .env("COGNITO_USER_POOL_ID", "us-east-1_Other1234")
                    .env("COGNITO_CLIENT_ID", secure.client().id())
                    .without("COGNITO_CLIENT_SECRET");

            assertOnlyFailure(
                    "pool", "the user pool us-east-1_Other1234 (from COGNITO_USER_POOL_ID) does not exist in");
        }
    }

    @Test
    void clientThatDoesNotExist() {
        assertOnlyFailure(
                "client", "app client 1unknown does not exist in " + pool.endpoint(), "--client-id", "1unknown");
    }

    @Test
    void wrongSecret_missingSecret_andSuperfluousSecret() {
        program.env("COGNITO_CLIENT_SECRET", "another-secret");
        assertOnlyFailure("secret", "the client secret from COGNITO_CLIENT_SECRET is wrong");
        program.without("COGNITO_CLIENT_SECRET");
        assertOnlyFailure("secret", "the app client has a secret, and none is set");
        pool.client().secret(null);
        program.env("COGNITO_CLIENT_SECRET", SECRET);
        assertOnlyFailure("secret", "from COGNITO_CLIENT_SECRET is superfluous: the app client has none");
    }

    @Test
    void secretCommandThatFails_isTold_andNoOtherCommandIsRun() {
        program.without("COGNITO_CLIENT_SECRET").without("COGNITO_PASSWORD").without("COGNITO_CLIENT_ID");
        program.config("[default]\nclient_id = " + pool.client().id()
                + "\nclient_secret_command = exit 3\npassword_command = touch ran\nmfa_code_command = touch ran\n");

        assertOnlyFailure("secret", "ended with exit code 3");
        assertThat(program.home().resolve("ran")).doesNotExist();
    }

    @Test
    void flowThatIsNotEnabled() {
        pool.client().flows("ALLOW_USER_SRP_AUTH");

        assertOnlyFailure(
                "flow",
                "the app client does not allow USER_PASSWORD_AUTH; fix: allow ALLOW_USER_PASSWORD_AUTH",
                "--flow",
                "password");
        assertThat(program.run("doctor").ends(0).stdout())
                .contains("ok       flow: the app client allows USER_SRP_AUTH");
        pool.client().flows("ALLOW_REFRESH_TOKEN_AUTH");
        assertOnlyFailure("flow", "does not allow USER_PASSWORD_AUTH or USER_SRP_AUTH or USER_AUTH");
    }

    @ParameterizedTest
    @CsvSource({"srp, USER_SRP_AUTH", "choice, USER_AUTH", "password, USER_PASSWORD_AUTH"})
    void eachFlow_isTriedByItself(String flow, String name) {
        pool.client().flows("ALLOW_" + name);

        assertThat(program.run("doctor", "--flow", flow).ends(0).stdout())
                .contains("ok       flow: the app client allows " + name);
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(1);
    }

    @Test
    void usersWhoseExistenceIsHidden_orNot_areNobody() {
        assertThat(program.run("doctor").ends(0).stdout()).contains("ok       client: ");
        pool.client().revealsUnknownUsers();
        for (String flow : List.of("password", "srp", "choice")) {
            pool.client().flows("ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_USER_AUTH");

            assertThat(program.run("doctor", "--flow", flow).ends(0).stdout()).contains("ok       flow: ");
        }
    }

    @Test
    void domainThatIsMissing() {
        try (UserPool without =
                UserPool.http().client(client -> {}).withoutDomain().start()) {
            CognitoToken.with(without)
                    .env("COGNITO_USER_POOL_ID", without.id())
                    .run("doctor", "--flow", "browser")
                    .ends(3);
            assertThat(CognitoToken.with(without)
                            .env("COGNITO_USER_POOL_ID", without.id())
                            .run("doctor", "--flow", "browser")
                            .stdout())
                    .contains("failed   domain: the user pool has no domain");
        }
    }

    @Test
    void domainThatIsNoneOrCannotBeReached() {
        assertOnlyFailure("domain", "cannot connect to the domain 127.0.0.1:1", "--domain", NOBODY_LISTENS);
        assertOnlyFailure("domain", "not as Cognito does", "--domain", pool.endpoint() + "/nothing-here");
    }

    @Test
    void callbackThatIsNotRegistered() {
        assertThat(program.run("doctor", "--flow", "browser").ends(0).stdout())
                .contains("ok       callback: the domain takes http://localhost:8400/callback");

        assertOnlyFailure(
                "callback",
                "fix: add http://localhost:8401/callback to the app client's callback URLs",
                "--redirect-uri",
                "http://localhost:8401/callback");
        assertOnlyFailure("callback", "scope", "--flow", "browser", "--scope", "openid phone");
    }

    @Test
    void portThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String uri = "http://127.0.0.1:" + other.getLocalPort() + "/callback";
            pool.client().callbacks(uri);

            assertOnlyFailure("port", "other programs listen on port " + other.getLocalPort(), "--redirect-uri", uri);
        }
    }

    @Test
    void cacheFolderThatCannotBeWritten() {
        program.env(
                "COGNITO_TOKEN_CACHE_DIR",
                program.file("occupied", "a file").resolve("cache").toString());

        assertOnlyFailure("cache", "nothing can be stored in ");
        assertThat(program.run("doctor").stdout()).contains("COGNITO_TOKEN_CACHE_DIR to another folder");
    }

    @Test
    void configFileThatIsBroken_andMalformedSettings() {
        program.config("[default]\nclient-id = 1\n");
        assertOnlyFailure("config", "client-id");
        program.config("").env("COGNITO_USER_POOL_ID", "pool");
        assertOnlyFailure("config", "the user pool id from COGNITO_USER_POOL_ID is malformed");
        program.run("doctor", "--user-pool-id", "pool").fails(2);
    }

    @Test
    void machine_isCheckedWithoutAToken() {
        pool.client().clientCredentials("api/read");
        assertThat(program.run("doctor", "--flow", "client-credentials").ends(0).stdout())
                .contains("ok       secret: ", "ok       flow: client credentials are allowed");
        program.env("COGNITO_CLIENT_SECRET", "another-secret");
        assertOnlyFailure("secret", "", "--flow", "client-credentials");
        assertThat(pool.requests().all().stream()
                        .filter(request -> request.body().contains("api/read")))
                .isEmpty();
    }

    @Test
    void awsCredentials_compareTheClientsOwnSettings() {
        program.env("AWS_ACCESS_KEY_ID", pool.accessKeyId())
                .env("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY")
                .env("AWS_EC2_METADATA_DISABLED", "true");

        Outcome fitting = program.run("doctor", "--aws");
        assertThat(fitting.ends(0).stdout())
                .contains("ok       aws: the app client's settings fit: flows ")
                .contains("callback URLs http://localhost:8400/callback")
                .doesNotContain(SECRET);
        pool.client().flows("ALLOW_USER_SRP_AUTH");
        assertThat(program.run("doctor", "--aws", "--flow", "admin", "--scope", "phone")
                        .ends(3)
                        .stdout())
                .contains(
                        "failed   aws: the app client's settings differ: it does not have ALLOW_ADMIN_USER_PASSWORD_AUTH")
                .contains("it does not have the scope phone");
        program.without("AWS_ACCESS_KEY_ID")
                .without("AWS_SECRET_ACCESS_KEY")
                .without("AWS_EC2_METADATA_DISABLED")
                .without("COGNITO_CLIENT_SECRET");
        assertThat(program.run("doctor", "--client-secret-from-aws").stdout())
                .contains("warning  secret: not known", "give --aws");
    }

    @Test
    void sessionLimits_areTold_andWarnWhereEachCallIsANewSignIn() {
        program.env("AWS_ACCESS_KEY_ID", pool.accessKeyId())
                .env("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY");
        assertThat(program.run("doctor", "--aws").ends(0).stdout())
                .contains("ok       sessions: the user pool does not track sessions, so it does not limit them\n");
        pool.fail("GetUserPoolSessionConfiguration", 400, "AccessDeniedException", "User: x is not authorized");
        assertThat(program.run("doctor", "--aws").ends(0).stdout())
                .contains("warning  sessions: how the user pool limits sessions is not known: ")
                .contains("allow cognito-idp:GetUserPoolSessionConfiguration");
        try (UserPool tracking = UserPool.http()
                .client(client -> client.secret(SECRET))
                .tracksSessions(7)
                .registersClients()
                .start()) {
            CognitoToken there = Bob.at(tracking)
                    .env("COGNITO_USER_POOL_ID", tracking.id())
                    .env("COGNITO_CLIENT_SECRET", SECRET)
                    .env("AWS_ACCESS_KEY_ID", tracking.accessKeyId())
                    .env("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY");
            assertThat(there.run("doctor", "--aws").ends(0).stdout())
                    .contains(
                            "ok       sessions: the user pool ends a user's least recently used sign-in when there are more than 7; the login page remembers a user for 60 minutes\n")
                    .contains("app clients can register themselves (dynamic client registration)");
            assertThat(there.env("COGNITO_CACHE", "none")
                            .run("doctor", "--aws")
                            .ends(0)
                            .stdout())
                    .contains("warning  sessions: ", "without a cache each call is a new sign-in");
        }
    }

    @Test
    void unavailableOrRefusingServer_isNoVerdictOnTheClient() {
        pool.fail("InitiateAuth", 400, "TooManyRequestsException", "Rate exceeded");
        assertThat(program.run("doctor").ends(0).stdout())
                .contains("warning  client: not known: ")
                .doesNotContain("secret: ", "flow: ");
        pool.faults().clear();
        pool.fail("InitiateAuth", 403, "ForbiddenException", "Request not allowed due to WAF block.");
        assertOnlyFailure("client", "WAF");
    }

    @Test
    void serverThatHangs_endsWithinTheLimit() {
        pool.faults().always("*", Fault.hang());

        assertOnlyFailure("connection", "no answer", "--timeout", "1");
    }

    @Test
    void json_isOneObject_withTheFixOfWhatFailed() {
        Outcome outcome = program.run("doctor", "-o", "json", "--client-id", "1unknown");

        JsonObject report = JsonParser.parseString(outcome.ends(3).stdout()).getAsJsonObject();
        assertThat(report.get("result").getAsString()).isEqualTo("failed");
        List<JsonObject> failed = report.getAsJsonArray("checks").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(check -> check.get("result").getAsString().equals("failed"))
                .toList();
        assertThat(failed).singleElement().satisfies(check -> {
            assertThat(check.get("check").getAsString()).isEqualTo("client");
            assertThat(check.get("fix").getAsString()).isNotBlank();
        });
        assertThat(report.getAsJsonArray("not_checked").asList())
                .extracting(JsonElement::getAsString)
                .contains("secret", "flow");
        assertThat(JsonParser.parseString(outcome.stderr())
                        .getAsJsonObject()
                        .getAsJsonObject("error")
                        .get("exit_code")
                        .getAsInt())
                .isEqualTo(3);
    }

    @Test
    void debug_showsNoSecret() {
        Outcome outcome = program.run("doctor", "--debug");

        assertThat(outcome.ends(0).stderr()).contains("InitiateAuth").doesNotContain(SECRET, PASSWORD);
    }

    /** Exit code 3, one line that failed, and the two lines of an error that name the check. */
    private void assertOnlyFailure(String check, String part, String... options) {
        String[] line = new String[options.length + 1];
        line[0] = "doctor";
        System.arraycopy(options, 0, line, 1, options.length);

        Outcome outcome = program.run(line).ends(3);

        assertThat(outcome.stdout().lines().filter(text -> text.startsWith("failed")))
                .as("what failed in %s", outcome)
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .startsWith("failed   " + check + ": ")
                        .contains(part)
                        .contains("; fix: "));
        assertThat(outcome.stderr()).contains("error: these checks failed: " + check + "\nhint: ");
    }
}
