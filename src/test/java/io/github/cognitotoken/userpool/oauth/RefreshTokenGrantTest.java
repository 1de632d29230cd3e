package io.github.cognitotoken.userpool.oauth;

import static io.github.cognitotoken.userpool.oauth.DomainCaller.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.DeviceTracking;
import io.github.cognitotoken.userpool.PoolCaller;
import io.github.cognitotoken.userpool.TestClock;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.UserPoolSetup;
import io.github.cognitotoken.userpool.oauth.DomainCaller.Answer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefreshTokenGrantTest {

    private static final String CALLBACK = "http://localhost:8400/callback";
    private static final String PASSWORD = "Correct-Horse-7";

    private final TestClock clock = TestClock.at(Instant.parse("2026-11-20T12:00:00Z"));
    private UserPool pool = started(UserPool.http());

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void tokenOfTheDomain_isRefreshed_withItsScopes_andNoNewRefreshToken() throws Exception {
        Answer answer = refresh(signedIn().get("refresh_token"));

        assertThat(answer.json().keySet())
                .containsExactlyInAnyOrder("id_token", "access_token", "expires_in", "token_type");
        assertThat(answer.claims("access_token").get("scope").getAsString()).isEqualTo("openid email");
        assertThat(answer.claims("id_token").has("nonce")).isFalse();
    }

    @Test
    void tokenOfTheDomain_isRefreshedAndRevokedByTheApi() throws Exception {
        String token = signedIn().get("refresh_token");
        PoolCaller api = new PoolCaller(pool);
        PoolCaller.Answer refreshed = api.initiate("REFRESH_TOKEN_AUTH", Map.of("REFRESH_TOKEN", token));

        assertThat(DomainCaller.claims(refreshed.token("AccessToken"))
                        .get("scope")
                        .getAsString())
                .isEqualTo("openid email");
        JsonObject revoke = new JsonObject();
        revoke.addProperty("Token", token);
        revoke.addProperty("ClientId", "app");
        assertThat(api.call("RevokeToken", revoke).status()).isEqualTo(200);
        assertInvalidGrant(refresh(token));
    }

    @Test
    void tokenOfTheApi_isRefreshedHereToo() throws Exception {
        String token = new PoolCaller(pool).signIn("bob", PASSWORD).token("RefreshToken");

        assertThat(refresh(token).claims("access_token").get("scope").getAsString())
                .isEqualTo("aws.cognito.signin.user.admin");
    }

    @Test
    void row1_tokenOfTheApi_invalidGrant_whileDevicesAreRemembered() throws Exception {
        pool.close();
        pool = started(UserPool.http().devices(DeviceTracking.ALWAYS));
        String ofApi = new PoolCaller(pool).signIn("bob", PASSWORD).token("RefreshToken");

        assertInvalidGrant(refresh(ofApi));
        assertThat(refresh(signedIn().get("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void rotation_givesASuccessor_andTheOldTokenWorksForTheGracePeriodOnly() throws Exception {
        pool.client().rotates(Duration.ofSeconds(10));
        String first = signedIn().get("refresh_token");
        String second = refresh(first).get("refresh_token");

        assertThat(second).isNotEqualTo(first);
        clock.advance(Duration.ofSeconds(9));
        assertThat(refresh(first).status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertInvalidGrant(refresh(first));
        assertThat(refresh(second).status()).isEqualTo(200);
    }

    @Test
    void unknownExpiredOrRevokedToken_invalidGrant() throws Exception {
        assertInvalidGrant(refresh("a.b.c.d.e"));

        String revoked = signedIn().get("refresh_token");
        new DomainCaller(pool).post("/oauth2/revoke", Form.encode(form("client_id", "app", "token", revoked)));
        assertInvalidGrant(refresh(revoked));

        String old = signedIn().get("refresh_token");
        clock.advance(Duration.ofDays(30));
        assertInvalidGrant(refresh(old));
    }

    @Test
    void noToken_invalidRequest() throws Exception {
        assertThat(new DomainCaller(pool)
                        .token(form("grant_type", "refresh_token", "client_id", "app"))
                        .body())
                .isEqualTo("{\"error\":\"invalid_request\"}");
    }

    private UserPool started(UserPoolSetup setup) {
        return setup.clock(clock)
                .client(c -> c.id("app").callbacks(CALLBACK).oauthScopes("openid", "email"))
                .user("bob", u -> u.password(PASSWORD).email("bob@example.com"))
                .start();
    }

    private Answer signedIn() throws IOException {
        Map<String, String> asked = form(
                "response_type",
                "code",
                "client_id",
                "app",
                "redirect_uri",
                CALLBACK,
                "scope",
                "openid email",
                "nonce",
                "n-1");
        String code =
                new Browser(pool).callback(asked, "bob", PASSWORD).get("code").orElseThrow();
        return new DomainCaller(pool)
                .token(form(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "app",
                        "code",
                        code,
                        "redirect_uri",
                        CALLBACK));
    }

    private Answer refresh(String token) throws IOException {
        return new DomainCaller(pool)
                .token(form("grant_type", "refresh_token", "client_id", "app", "refresh_token", token));
    }

    private static void assertInvalidGrant(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_grant\"}");
    }
}
