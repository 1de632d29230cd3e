package io.github.cognitotoken.userpool.oauth;

import static io.github.cognitotoken.userpool.oauth.DomainCaller.basic;
import static io.github.cognitotoken.userpool.oauth.DomainCaller.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.RecordedRequest;
import io.github.cognitotoken.userpool.TestClock;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.oauth.DomainCaller.Answer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientCredentialsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final UserPool pool = UserPool.http()
            .clock(TestClock.at(NOW))
            .client(c -> c.id("machine").secret("s3cret").clientCredentials("api/read", "api/write"))
            .start();
    private final DomainCaller caller = new DomainCaller(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void tokenOfAMachine_hasTheClaimsOfCognito_andComesAlone() throws Exception {
        Answer answer = machine("api/read");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().keySet()).containsExactlyInAnyOrder("access_token", "expires_in", "token_type");
        assertThat(answer.get("token_type")).isEqualTo("Bearer");
        assertThat(answer.get("expires_in")).isEqualTo("3600");
        JsonObject claims = answer.claims("access_token");
        assertThat(claims.keySet())
                .containsExactlyInAnyOrder(
                        "sub", "token_use", "scope", "auth_time", "iss", "exp", "iat", "version", "jti", "client_id");
        assertThat(claims.get("sub").getAsString()).isEqualTo("machine");
        assertThat(claims.get("scope").getAsString()).isEqualTo("api/read");
        assertThat(claims.get("version").getAsInt()).isEqualTo(2);
        assertThat(claims.get("exp").getAsLong())
                .isEqualTo(NOW.plusSeconds(3600).getEpochSecond());
    }

    @Test
    void noScope_meansAll() throws Exception {
        assertThat(scopeOf(machine(""))).isEqualTo("api/read api/write");
        assertThat(scopeOf(caller.token(form("grant_type", "client_credentials"), authorization())))
                .isEqualTo("api/read api/write");
    }

    @Test
    void scopesThatAreNotAllowed_areIgnored_besideOneThatIs() throws Exception {
        assertThat(scopeOf(machine("api/read api/delete"))).isEqualTo("api/read");
    }

    @Test
    void row2_oauthIsDisabled_invalidGrant() throws Exception {
        pool.client().oauthDisabled();

        assertRefused(machine("api/read"), "invalid_grant");
    }

    @Test
    void row10_grantIsNotEnabled_unauthorizedClient() throws Exception {
        try (UserPool other = UserPool.http()
                .client(c -> c.id("machine").secret("s3cret").callbacks("http://localhost:8400/callback"))
                .start()) {
            assertRefused(
                    new DomainCaller(other).token(form("grant_type", "client_credentials"), authorization()),
                    "unauthorized_client");
        }
    }

    @Test
    void row12_openIdScopes_invalidScope() throws Exception {
        assertRefused(machine("openid"), "invalid_scope");
    }

    @Test
    void row12_clientWithoutSecretOrCustomScope_invalidScope() throws Exception {
        pool.client().clientCredentials();
        assertRefused(machine("api/read"), "invalid_scope");

        pool.client().clientCredentials("api/read").secret(null);
        assertRefused(caller.token(form("grant_type", "client_credentials", "client_id", "machine")), "invalid_scope");
    }

    @Test
    void tokensAreAsOldAsTheClientSays_whileExpiresInIsThatOfNewOnes() throws Exception {
        pool.client().tokenAge(Duration.ofMinutes(55));
        Answer answer = machine("api/read");

        assertThat(answer.get("expires_in")).isEqualTo("3600");
        assertThat(answer.claims("access_token").get("iat").getAsLong())
                .isEqualTo(NOW.minusSeconds(3300).getEpochSecond());
    }

    @Test
    void dateHeader_goesAheadOfTheClock_whereASkewIsSet() throws Exception {
        pool.dateSkew(Duration.ofMinutes(7));

        assertThat(machine("api/read").header("Date")).isEqualTo("Fri, 20 Nov 2026 12:07:00 GMT");
    }

    @Test
    void requests_areRecorded_withTheirFormAndHeaders() throws Exception {
        caller.token(
                form("grant_type", "client_credentials", "aws_client_metadata", "{\"run\":\"a&b\"}"), authorization());

        assertThat(pool.requests().count("POST /oauth2/token")).isEqualTo(1);
        RecordedRequest last = pool.requests().last();
        assertThat(last.form("aws_client_metadata")).isEqualTo("{\"run\":\"a&b\"}");
        assertThat(last.form("scope")).isNull();
        assertThat(last.headers().get("authorization")).isEqualTo(basic("machine", "s3cret"));
    }

    private Answer machine(String scope) throws IOException {
        Map<String, String> form = form("grant_type", "client_credentials", "scope", scope);
        return caller.token(form, authorization());
    }

    private static String[] authorization() {
        return new String[] {"Authorization", basic("machine", "s3cret")};
    }

    private static String scopeOf(Answer answer) {
        return answer.claims("access_token").get("scope").getAsString();
    }

    private static void assertRefused(Answer answer, String error) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"" + error + "\"}");
    }
}
