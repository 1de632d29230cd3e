package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.RecordedRequest;
import io.github.cognitotoken.userpool.UserPool;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AWS credentials from an identity pool: what is asked, what is stored, and when it is asked again. */
class AwsIT {

    private static final String ROLE = "arn:aws:iam::123456789012:role/reader";
    private static final String CREDENTIALS = "GetCredentialsForIdentity";

    private final UserPool pool = UserPool.http()
            .client(client -> client.secret("secretsecretsecretsecretsecret1"))
            .user(NAME, user -> user.password(PASSWORD))
            .identityPool(identities -> identities.otherRole(ROLE))
            .start();
    private final CognitoToken program = Bob.at(pool)
            .env("COGNITO_CLIENT_SECRET", "secretsecretsecretsecretsecret1")
            .env("COGNITO_IDENTITY_POOL_ID", pool.identityPool().id());

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void credentials_areTradedForTheIdToken_unsigned_andPrintedAsJson() {
        JsonObject printed = program.run("aws").succeeds().json();

        assertThat(printed.keySet())
                .containsExactly("Version", "AccessKeyId", "SecretAccessKey", "SessionToken", "Expiration");
        assertThat(printed.get("Version").getAsJsonPrimitive().isNumber()).isTrue();
        assertThat(printed.get("AccessKeyId").getAsString()).isEqualTo("ASIAIOSFODNN7EXAMP01");
        assertThat(Instant.parse(printed.get("Expiration").getAsString()))
                .isBetween(Instant.now().plusSeconds(3500), Instant.now().plusSeconds(3600));
        assertThat(operations()).containsExactly("InitiateAuth", "GetId", CREDENTIALS);
        for (String operation : List.of("GetId", CREDENTIALS)) {
            RecordedRequest request = pool.requests().of(operation).get(0);
            assertThat(request.headers()).doesNotContainKey("authorization");
            assertThat(request.headers().get("user-agent").toString()).contains("cognito-token/");
            assertThat(request.json().getAsJsonObject("Logins").keySet())
                    .containsExactly("cognito-idp.us-east-1.amazonaws.com/" + pool.id());
        }
    }

    @Test
    void secondCall_asksNobody_untilFiveMinutesBeforeTheEnd_thenKeepsTheIdentity() {
        String first = program.run("aws").succeeds().json().toString();
        pool.requests().clear();

        assertThat(program.run("aws").succeeds().json()).hasToString(first);
        program.without("COGNITO_PASSWORD").run("aws").succeeds();
        assertThat(operations()).isEmpty();

        age(Duration.ofMinutes(54));
        program.run("aws").succeeds();
        assertThat(operations()).isEmpty();

        age(Duration.ofMinutes(2));
        assertThat(program.run("aws").succeeds().json().get("AccessKeyId").getAsString())
                .isEqualTo("ASIAIOSFODNN7EXAMP02");
        assertThat(operations()).containsExactly(CREDENTIALS);
    }

    @Test
    void forceRefresh_getsNewCredentials_forANewToken() {
        program.run("aws").succeeds();
        pool.requests().clear();

        assertThat(program.run("aws", "--force-refresh")
                        .succeeds()
                        .json()
                        .get("AccessKeyId")
                        .getAsString())
                .isEqualTo("ASIAIOSFODNN7EXAMP02");
        assertThat(operations()).containsExactly("GetTokensFromRefreshToken", CREDENTIALS);
    }

    @Test
    void noCache_storesNothing() {
        program.run("aws", "--no-cache").succeeds();

        assertThat(program.cache().files("")).isEmpty();
    }

    @Test
    void eachRole_hasCredentialsOfItsOwn() {
        program.run("aws").succeeds();
        JsonObject reader = program.run("aws", "--role-arn", ROLE).succeeds().json();
        assertThat(pool.requests().last().json().get("CustomRoleArn").getAsString())
                .isEqualTo(ROLE);
        pool.requests().clear();

        assertThat(program.run("aws", "--role-arn", ROLE).succeeds().json()).isEqualTo(reader);
        assertThat(program.run("aws").succeeds().json()).isNotEqualTo(reader);
        assertThat(operations()).isEmpty();
        program.run("aws", "--role-arn", ROLE + "2")
                .fails(4)
                .error("is not allowed")
                .hint(ROLE + "2");
    }

    @Test
    void logout_forgetsThem() {
        for (String[] logout : new String[][] {{"logout"}, {"logout", "--local"}, {"logout", "--all"}}) {
            program.run("aws").succeeds();
            assertThat(program.cache().files(".aws")).hasSize(1);

            program.run(logout).ends(0);

            assertThat(program.cache().files(".aws")).isEmpty();
        }
    }

    @Test
    void storedFile_isTheOwnersAlone_andOneThatIsBrokenCountsAsAbsent() {
        program.run("aws").succeeds();
        Path file = program.cache().files(".aws").get(0);
        assertThat(Cache.mode(file)).isEqualTo("rw-------");

        program.cache()
                .write(
                        file,
                        "{\"format\":1,\"credentials\":{\"a\":7}}".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(program.run("aws").ends(0).stderr()).contains("is not used").hasLineCount(1);
        program.run("aws").succeeds();
    }

    @Test
    void debug_showsNeitherTokenNorCredentials() {
        Outcome outcome = program.run("aws", "--debug");

        JsonObject printed = outcome.ends(0).stderr().isEmpty() ? null : new Success(outcome).json();
        assertThat(outcome.stderr())
                .contains("AWSCognitoIdentityService.GetId", pool.identityPool().id())
                .doesNotContain(printed.get("SecretAccessKey").getAsString())
                .doesNotContain(printed.get("SessionToken").getAsString())
                .doesNotContain(pool.requests()
                        .of("GetId")
                        .get(0)
                        .json()
                        .getAsJsonObject("Logins")
                        .entrySet()
                        .iterator()
                        .next()
                        .getValue()
                        .getAsString());
    }

    @Test
    void missingIdentityPool_isExit3_beforeAnythingIsSent() {
        program.without("COGNITO_IDENTITY_POOL_ID")
                .run("aws")
                .fails(3)
                .error("no identity pool id is set")
                .hint("--identity-pool-id", "COGNITO_IDENTITY_POOL_ID");
        assertThat(operations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "us-east-1_AbCdEf123",
                "us-east-1:1234",
                "moon:12345678-90ab-cdef-1234-567890abcdef",
                "us-east-1:12345678-90AB-cdef-1234-567890abcdef",
                "us-east-1:12345678x90ab-cdef-1234-567890abcdef",
                "12345678-90ab-cdef-1234-567890abcdef"
            })
    void malformedIdentityPool_isToldBeforeAnythingIsSent(String id) {
        program.run("aws", "--identity-pool-id", id).fails(2).error("identity pool id", "malformed");
        program.env("COGNITO_IDENTITY_POOL_ID", id).run("aws").fails(3).error("COGNITO_IDENTITY_POOL_ID");
        assertThat(operations()).isEmpty();
    }

    @Test
    void malformedRole_andOtherFormats_areUsageErrors() {
        program.run("aws", "--role-arn", "reader").fails(2).error("the role from --role-arn is malformed");
        program.run("aws", "-o", "raw").fails(2).hint("json, env, fish, powershell");
        assertThat(operations()).isEmpty();
    }

    @Test
    void machine_hasNoIdToken_andIsExit3() {
        program.run("aws", "--flow", "client-credentials").fails(3).error("no ID token");
        assertThat(operations()).isEmpty();
    }

    @Test
    void refusals_areExplained() {
        String other = "us-east-1:00000000-0000-0000-0000-000000000000";
        program.run("aws", "--identity-pool-id", other)
                .fails(3)
                .error(other + " does not exist in " + pool.endpoint())
                .hint("before the colon");
        pool.identityPool().client("another");
        program.run("aws")
                .fails(3)
                .error("does not take tokens of this user pool")
                .hint("Add identity provider");
    }

    @Test
    void roleThatDoesNotTrustThePool_isExit3() {
        pool.identityPool().role(null);

        program.run("aws").fails(3).error("cannot assume its role").hint("sts:AssumeRoleWithWebIdentity");
    }

    @Test
    void poolWithTheOtherIssuer_isFoundByThatName() {
        String host = "issuer-cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEf123";
        try (UserPool updated = UserPool.http()
                .issuer("https://" + host)
                .client(client -> {})
                .user(NAME, user -> user.password(PASSWORD))
                .identityPool(identities -> identities.provider(host))
                .start()) {
            Bob.at(updated)
                    .run("aws", "--identity-pool-id", updated.identityPool().id())
                    .succeeds();

            assertThat(updated.requests().count("GetId")).isEqualTo(2);
            assertThat(updated.requests()
                            .last()
                            .json()
                            .getAsJsonObject("Logins")
                            .keySet())
                    .containsExactly(host);
        }
    }

    @Test
    void deletedIdentity_isAskedForAgain() {
        program.run("aws").succeeds();
        pool.identityPool().deleteIdentities();
        age(Duration.ofHours(1));
        pool.requests().clear();

        program.run("aws").succeeds();

        assertThat(operations()).containsExactly(CREDENTIALS, "GetId", CREDENTIALS);
    }

    @Test
    void throttledCall_isRepeated_andCredentialsAtHandServeThroughAnOutage() {
        pool.faults().next("GetId", Fault.throttle());
        program.run("aws").succeeds();
        age(Duration.ofMinutes(57));
        pool.fail(CREDENTIALS, 503, "InternalErrorException", "down");

        assertThat(program.run("aws").ends(0).stderr())
                .startsWith("warning: the AWS credentials could not be renewed")
                .hasLineCount(1);
        program.run("aws", "--force-refresh").fails(7);
        age(Duration.ofHours(1));
        program.run("aws").fails(7);
    }

    @Test
    void jsonErrors_areAskedForByTheOption() {
        assertThat(program.without("COGNITO_IDENTITY_POOL_ID")
                        .run("aws", "-o", "json")
                        .ends(3)
                        .stderr())
                .startsWith("{\"error\":");
    }

    @Test
    void endpoint_isThatOfIdentityPools_whichOutranksTheOneForAllServices() {
        try (UserPool elsewhere = UserPool.http().identityPool(identities -> {}).start()) {
            program.env(
                            "AWS_ENDPOINT_URL_COGNITO_IDENTITY",
                            elsewhere.endpoint().toString())
                    .env(
                            "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER",
                            pool.endpoint().toString())
                    .run("aws")
                    .fails(3)
                    .error("has another user pool as its provider");
            assertThat(elsewhere.requests().count()).isEqualTo(1);
        }
    }

    /** Moves the end of all stored credentials nearer. */
    private void age(Duration by) {
        Path file = program.cache().files(".aws").get(0);
        JsonObject json = com.google.gson.JsonParser.parseString(program.cache().read(file))
                .getAsJsonObject();
        for (Map.Entry<String, com.google.gson.JsonElement> entry :
                json.getAsJsonObject("credentials").entrySet()) {
            JsonObject stored = entry.getValue().getAsJsonObject();
            stored.addProperty("expires_at", stored.get("expires_at").getAsLong() - by.toMillis());
        }
        program.cache().write(file, json.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private List<String> operations() {
        return pool.requests().all().stream().map(RecordedRequest::operation).toList();
    }
}
