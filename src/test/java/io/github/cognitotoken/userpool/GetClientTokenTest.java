package io.github.cognitotoken.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.PoolCaller.Answer;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GetClientTokenTest {

    private final UserPool pool = UserPool.http()
            .withoutDomain()
            .client(c -> c.id("machine")
                    .secret("s3cret")
                    .flows("ALLOW_CLIENT_TOKEN_AUTH")
                    .clientCredentials("api/read", "api/write"))
            .user("bob", u -> u.password("Correct-Horse-7"))
            .start();
    private final PoolCaller caller = new PoolCaller(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void unsignedRequest_getsATokenWithAllScopes() throws Exception {
        JsonObject result = ask("machine", "s3cret").json().getAsJsonObject("ClientAuthenticationResult");

        assertThat(result.keySet()).containsExactlyInAnyOrder("AccessToken", "ExpiresIn", "TokenType");
        JsonObject claims = TokenTest.claims(result.get("AccessToken").getAsString());
        assertThat(claims.get("scope").getAsString()).isEqualTo("api/read api/write");
        assertThat(claims.get("sub").getAsString()).isEqualTo("machine");
        assertThat(claims.has("username")).isFalse();
    }

    @Test
    void scopes_areThoseAskedFor() throws Exception {
        JsonObject result = ask("machine", "s3cret", "api/write").json().getAsJsonObject("ClientAuthenticationResult");

        assertThat(TokenTest.claims(result.get("AccessToken").getAsString())
                        .get("scope")
                        .getAsString())
                .isEqualTo("api/write");
        assertThat(ask("machine", "s3cret", "openid").refusal()).startsWith("InvalidParameterException: ");
    }

    @Test
    void wrongSecretOrClient_isRefused() throws Exception {
        assertThat(ask("machine", "other").refusal()).isEqualTo("NotAuthorizedException: Invalid client or secret");
        assertThat(ask("nobody", "s3cret").refusal()).startsWith("ResourceNotFoundException: ");
    }

    @Test
    void clientForUsers_isRefused_andThisOneIsForNoUser() throws Exception {
        assertThat(caller.initiate("USER_PASSWORD_AUTH", Map.of("USERNAME", "bob", "PASSWORD", "Correct-Horse-7"))
                        .refusal())
                .isEqualTo("InvalidParameterException: USER_PASSWORD_AUTH flow not enabled for this client");
        pool.client().flows("ALLOW_CLIENT_TOKEN_AUTH", "ALLOW_USER_PASSWORD_AUTH");
        assertThat(ask("machine", "s3cret").refusal()).startsWith("InvalidParameterException: ");
    }

    private Answer ask(String clientId, String secret, String... scopes) throws IOException {
        JsonObject request = new JsonObject();
        request.addProperty("ClientId", clientId);
        request.addProperty("Secret", secret);
        if (scopes.length > 0) {
            JsonArray list = new JsonArray();
            for (String scope : scopes) {
                list.add(scope);
            }
            request.add("Scopes", list);
        }
        return caller.call("GetClientToken", request);
    }
}
