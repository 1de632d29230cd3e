package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.EMAIL;
import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.Faults;
import io.github.cognitotoken.userpool.RecordedRequest;
import io.github.cognitotoken.userpool.UserPool;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-in as an administrator, with AWS credentials from wherever they are. */
class AdminIT {

    private static final String SECRET = "secretsecretsecretsecretsecret1";
    private static final String AWS_SECRET = "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY";

    private final UserPool pool =
            Bob.pool(client -> client.secret(SECRET).flows("ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH"));
    private final CognitoToken program = Bob.at(pool)
            .env("COGNITO_CLIENT_SECRET", SECRET)
            .env("COGNITO_USER_POOL_ID", pool.id())
            .env("COGNITO_FLOW", "admin")
            .env("AWS_EC2_METADATA_DISABLED", "true");

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void credentialsInVariables_signTheRequest() {
        withKey().run().succeeds().printsToken("access", NAME);

        RecordedRequest request = pool.requests().last();
        assertThat(request.operation()).isEqualTo("AdminInitiateAuth");
        assertThat(request.headers().get("authorization").toString())
                .contains("Credential=" + pool.accessKeyId() + "/", "/us-east-1/cognito-idp/aws4_request");
    }

    @Test
    void sessionToken_goesAlong_andNothingOfTheCredentialsIsShown() {
        String token = "c2Vzc2lvbi10b2tlbi1mb3ItdGVzdHM";
        Outcome outcome = withKey().env("AWS_SESSION_TOKEN", token).run("--debug");

        assertThat(outcome.ends(0).stderr()).contains("AdminInitiateAuth").doesNotContain(token, AWS_SECRET);
        assertThat(pool.requests().last().headers().get("x-amz-security-token").toString())
                .contains(token);
    }

    @Test
    void challenge_isAnsweredByTheAdminOperation_underTheCanonicalName() {
        pool.user(NAME).code("654321").challenge("SMS_MFA", Map.of());

        withKey().as(EMAIL, PASSWORD).env("COGNITO_MFA_CODE", "654321").run().succeeds();

        assertThat(pool.requests().all())
                .extracting(RecordedRequest::operation)
                .containsExactly("AdminInitiateAuth", "AdminRespondToAuthChallenge");
        assertThat(pool.requests().last().parameter("USERNAME")).isEqualTo(NAME);
    }

    @Test
    void wrongPassword_isRefused_afterOneRequest() {
        withKey().as(NAME, "wrong").run().fails(4).error("incorrect username or password");

        assertThat(pool.requests().count()).isEqualTo(1);
    }

    @Test
    void credentialsOfAProfile_areFound_wherePeopleKeepThem() {
        credentials(".aws/credentials");

        program.env("AWS_PROFILE", "ops").run().succeeds();
    }

    @Test
    void credentialsOfAProfile_areFound_whereVariablesSay() {
        Path credentials = credentials("keys");
        program.env("AWS_SHARED_CREDENTIALS_FILE", credentials.toString())
                .env("AWS_PROFILE", "ops")
                .run()
                .succeeds();

        String command = "echo '{\"Version\":1,\"AccessKeyId\":\"" + pool.accessKeyId() + "\",\"SecretAccessKey\":\""
                + AWS_SECRET + "\"}'";
        Path config = program.file("aws-config", "[profile ops]\ncredential_process = " + command + "\n");
        program.without("AWS_SHARED_CREDENTIALS_FILE")
                .env("AWS_CONFIG_FILE", config.toString())
                .run()
                .succeeds();
    }

    @Test
    void noCredentials_isExit3_beforeAnybodyIsAsked() {
        program.without("COGNITO_PASSWORD")
                .run()
                .fails(3)
                .error("no AWS credentials")
                .hint("AWS_ACCESS_KEY_ID", "AWS_PROFILE", "other flows");

        assertThat(pool.requests().count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"})
    void keyWithALineBreak_isRefusedBeforeTheNetwork_andNotShown(String variable) {
        Outcome outcome = withKey().env(variable, "first\nsecond").run("--debug");

        outcome.ends(3);
        assertThat(outcome.stderr()).contains("the value of " + variable).doesNotContain("first", "second");
        assertThat(pool.requests().count()).isZero();
    }

    /** As for AWS's own tools, a blank key is none. */
    @Test
    void blankKeys_countAsAbsent() {
        program.env("AWS_ACCESS_KEY_ID", " ")
                .env("AWS_SECRET_ACCESS_KEY", " ")
                .run()
                .fails(3)
                .error("no AWS credentials were found");
    }

    @Test
    void profileThatNeedsAnotherTool_namesIt() {
        String role = """
                [profile ops]
                role_arn = arn:aws:iam::123456789012:role/x
                source_profile = base
                [profile base]
                aws_access_key_id = A
                aws_secret_access_key = B
                """;
        String sso = """
                [profile ops]
                sso_start_url = https://example.invalid/start
                sso_region = us-east-1
                sso_account_id = 123456789012
                sso_role_name = x
                """;
        for (String profile : List.of(role, sso)) {
            program.file(".aws/config", profile);
            program.env("AWS_PROFILE", "ops")
                    .run()
                    .fails(3)
                    .error("uses SSO or a role")
                    .hint("aws configure export-credentials");
        }
    }

    @Test
    void silentMetadata_isNotWaitedForLong() {
        pool.faults().always(Faults.ANY, Fault.hang());

        program.without("AWS_EC2_METADATA_DISABLED")
                .env("AWS_EC2_METADATA_SERVICE_ENDPOINT", pool.endpoint().toString())
                .run("--timeout", "20")
                .fails(3)
                .error("no AWS credentials");
    }

    @Test
    void otherKey_isExit3() {
        withKey()
                .env("AWS_ACCESS_KEY_ID", "AKIAOTHER")
                .run()
                .fails(3)
                .error("AWS does not know the access key")
                .hint("aws sts get-caller-identity");
    }

    @Test
    void credentialsThatMayNot_areExit3() {
        pool.fail("AdminInitiateAuth", 400, "AccessDeniedException", "User: x is not authorized to perform: y");

        withKey()
                .run()
                .fails(3)
                .error("may not do this: User: x is not authorized")
                .hint("cognito-idp:AdminInitiateAuth");
    }

    @Test
    void withoutThePool_nothingIsSent() {
        withKey()
                .without("COGNITO_USER_POOL_ID")
                .run()
                .fails(3)
                .error("--flow admin needs the user pool id")
                .hint("--user-pool-id");

        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void otherFlows_takeNoNoticeOfCredentials() {
        withKey().run("--flow", "srp").succeeds();

        assertThat(pool.requests().all())
                .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("authorization"));
    }

    @Test
    void clientThatDoesNotAllowTheFlow_isNamed() {
        pool.client().flows("ALLOW_USER_SRP_AUTH");

        withKey().run().fails(3).error("Auth flow not enabled").hint("ALLOW_ADMIN_USER_PASSWORD_AUTH");
    }

    private CognitoToken withKey() {
        return program.env("AWS_ACCESS_KEY_ID", pool.accessKeyId()).env("AWS_SECRET_ACCESS_KEY", AWS_SECRET);
    }

    private Path credentials(String file) {
        return program.file(
                file,
                "[ops]\naws_access_key_id = " + pool.accessKeyId() + "\naws_secret_access_key = " + AWS_SECRET + "\n");
    }
}
