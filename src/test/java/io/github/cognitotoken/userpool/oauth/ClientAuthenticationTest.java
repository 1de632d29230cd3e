package io.github.cognitotoken.userpool.oauth;

import static io.github.cognitotoken.userpool.oauth.DomainCaller.basic;
import static io.github.cognitotoken.userpool.oauth.DomainCaller.form;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.oauth.DomainCaller.Answer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks the token endpoint: rows 5 to 8, 10 and 13. */
class ClientAuthenticationTest {

    private final UserPool pool = UserPool.http()
            .client(c -> c.id("machine").secret("s3cret").clientCredentials("api/read"))
            .client(c -> c.id("public"))
            .start();
    private final DomainCaller caller = new DomainCaller(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void basicHeader_isAccepted_alsoWithTheIdInTheBody() throws Exception {
        assertThat(asked(Map.of(), "Authorization", basic("machine", "s3cret")).status())
                .isEqualTo(200);
        assertThat(asked(Map.of("client_id", "machine"), "Authorization", basic("machine", "s3cret"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void idAndSecretInTheBody_areAccepted() throws Exception {
        assertThat(asked(Map.of("client_id", "machine", "client_secret", "s3cret"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void row5_noClientAtAll_invalidRequest() throws Exception {
        assertError(asked(Map.of()), "invalid_request");
    }

    @Test
    void row5_duplicatedParameter_invalidRequest() throws Exception {
        assertError(
                caller.post(
                        "/oauth2/token",
                        "grant_type=client_credentials&client_id=machine&client_secret=s3cret&scope=api/read&scope=x"),
                "invalid_request");
    }

    @Test
    void row6_secretMissingOrWrong_invalidClient() throws Exception {
        assertError(asked(Map.of("client_id", "machine")), "invalid_client");
        assertError(asked(Map.of("client_id", "machine", "client_secret", "other")), "invalid_client");
        assertError(asked(Map.of(), "Authorization", basic("machine", "other")), "invalid_client");
    }

    @Test
    void row6_unknownOrDifferentId_invalidClient() throws Exception {
        assertError(asked(Map.of("client_id", "nobody")), "invalid_client");
        assertError(
                asked(Map.of("client_id", "public"), "Authorization", basic("machine", "s3cret")), "invalid_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic bWFjaGluZTpz M2NyZXQ=", "Basic !", "Basic bWFjaGluZQ==", "Bearer x"})
    void row7_brokenBasicHeader_invalidClient(String header) throws Exception {
        assertError(asked(Map.of(), "Authorization", header), "invalid_client");
    }

    @Test
    void row8_basicIsRefused_andTheBodyIsAccepted_whereTheClientIsSet() throws Exception {
        pool.client().refusesBasic();

        assertError(asked(Map.of(), "Authorization", basic("machine", "s3cret")), "invalid_client");
        assertThat(asked(Map.of("client_id", "machine", "client_secret", "s3cret"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void row10_publicClientSendsASecret_unauthorizedClient() throws Exception {
        assertError(asked(Map.of("client_id", "public", "client_secret", "s3cret")), "unauthorized_client");
        assertError(asked(Map.of(), "Authorization", basic("public", "")), "unauthorized_client");
    }

    @Test
    void row13_otherGrant_unsupportedGrantType() throws Exception {
        assertError(
                caller.token(form("grant_type", "password", "client_id", "public", "username", "bob")),
                "unsupported_grant_type");
    }

    @Test
    void noGrantOrNoForm_invalidRequest() throws Exception {
        assertError(caller.token(form("client_id", "public")), "invalid_request");
        assertThat(caller.get("/oauth2/token").status()).isEqualTo(405);
    }

    private Answer asked(Map<String, String> more, String... headers) throws IOException {
        Map<String, String> form = new HashMap<>(more);
        form.put("grant_type", "client_credentials");
        return caller.token(form, headers);
    }

    private static void assertError(Answer answer, String error) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"" + error + "\"}");
    }
}
