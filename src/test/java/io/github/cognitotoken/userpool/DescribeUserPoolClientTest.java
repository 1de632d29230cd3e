package io.github.cognitotoken.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.PoolCaller.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DescribeUserPoolClientTest {

    private static final String OPERATION = "DescribeUserPoolClient";

    private final UserPool pool = UserPool.http()
            .client(c -> c.id("client1"))
            .client(c -> c.id("client2")
                    .secret("s3cret")
                    .flows("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH")
                    .rotates(Duration.ofSeconds(30))
                    .managedLogin(List.of("https://example.com/cb"), List.of("openid")))
            .client(c -> c.id("client3")
                    .secret("s3cret")
                    .clientCredentials("api/read")
                    .logoutUrls("https://example.com/bye"))
            .client(c -> c.id("client4")
                    .secret("s3cret")
                    .clientCredentials("api/read")
                    .oauthDisabled())
            .domainNames("example", "auth.example.com")
            .start();
    private final PoolCaller caller = new PoolCaller(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void publicClient_isDescribed_withoutASecret() throws Exception {
        JsonObject client = describe(pool.id(), "client1").json().getAsJsonObject("UserPoolClient");

        assertThat(client.get("UserPoolId").getAsString()).isEqualTo(pool.id());
        assertThat(client.get("ClientId").getAsString()).isEqualTo("client1");
        assertThat(client.get("RefreshTokenValidity").getAsInt()).isEqualTo(30);
        assertThat(client.keySet()).doesNotContain("ClientSecret", "CallbackURLs");
    }

    @Test
    void confidentialClient_isDescribed_withItsSecret() throws Exception {
        JsonObject client = describe(pool.id(), "client2").json().getAsJsonObject("UserPoolClient");

        assertThat(client.get("ClientSecret").getAsString()).isEqualTo("s3cret");
        assertThat(client.get("ExplicitAuthFlows").toString())
                .isEqualTo("[\"ALLOW_REFRESH_TOKEN_AUTH\",\"ALLOW_USER_SRP_AUTH\"]");
        assertThat(client.get("CallbackURLs").toString()).isEqualTo("[\"https://example.com/cb\"]");
        assertThat(client.get("RefreshTokenRotation").toString())
                .isEqualTo("{\"Feature\":\"ENABLED\",\"RetryGracePeriodSeconds\":30}");
    }

    @Test
    void whatIsAllowedOnTheDomain_isDescribed() throws Exception {
        JsonObject people = describe(pool.id(), "client2").json().getAsJsonObject("UserPoolClient");
        JsonObject machine = describe(pool.id(), "client3").json().getAsJsonObject("UserPoolClient");
        JsonObject disabled = describe(pool.id(), "client4").json().getAsJsonObject("UserPoolClient");

        assertThat(people.get("AllowedOAuthFlowsUserPoolClient").getAsBoolean()).isTrue();
        assertThat(people.get("AllowedOAuthFlows").toString()).isEqualTo("[\"code\"]");
        assertThat(people.get("AllowedOAuthScopes").toString()).isEqualTo("[\"openid\"]");
        assertThat(machine.get("AllowedOAuthFlows").toString()).isEqualTo("[\"client_credentials\"]");
        assertThat(machine.get("AllowedOAuthScopes").toString()).isEqualTo("[\"api/read\"]");
        assertThat(machine.get("LogoutURLs").toString()).isEqualTo("[\"https://example.com/bye\"]");
        assertThat(disabled.get("AllowedOAuthFlowsUserPoolClient").getAsBoolean())
                .isFalse();
    }

    @Test
    void pool_isDescribed_withTheNamesOfItsDomain() throws Exception {
        JsonObject described = caller.call("DescribeUserPool", request(pool.id(), "client1"), signature())
                .json()
                .getAsJsonObject("UserPool");

        assertThat(described.get("Domain").getAsString()).isEqualTo("example");
        assertThat(described.get("CustomDomain").getAsString()).isEqualTo("auth.example.com");
        assertThat(caller.call("DescribeUserPool", request(pool.id(), "client1"))
                        .refusal())
                .startsWith("MissingAuthenticationTokenException");
    }

    @Test
    void otherClientOrPool_doesNotExist() throws Exception {
        assertThat(describe(pool.id(), "client5").refusal())
                .isEqualTo("ResourceNotFoundException: User pool client client5 does not exist.");
        assertThat(describe("us-east-1_Other", "client1").refusal())
                .isEqualTo("ResourceNotFoundException: User pool us-east-1_Other does not exist.");
    }

    @Test
    void unsignedRequest_isRefused() throws Exception {
        assertThat(caller.call(OPERATION, request(pool.id(), "client1")).refusal())
                .startsWith("MissingAuthenticationTokenException");
    }

    private Answer describe(String poolId, String clientId) throws IOException {
        return caller.call(OPERATION, request(poolId, clientId), signature());
    }

    private String signature() {
        return "AWS4-HMAC-SHA256 Credential=" + pool.accessKeyId()
                + "/20261120/us-east-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=" + "0f".repeat(32);
    }

    private static JsonObject request(String poolId, String clientId) {
        JsonObject request = new JsonObject();
        request.addProperty("UserPoolId", poolId);
        request.addProperty("ClientId", clientId);
        return request;
    }
}
