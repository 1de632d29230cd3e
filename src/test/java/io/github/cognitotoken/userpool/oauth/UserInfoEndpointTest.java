package io.github.cognitotoken.userpool.oauth;

import static io.github.cognitotoken.userpool.oauth.DomainCaller.form;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.PoolCaller;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.oauth.DomainCaller.Answer;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UserInfoEndpointTest {

    private static final String CALLBACK = "http://localhost:8400/callback";
    private static final String PASSWORD = "Correct-Horse-7";

    private final UserPool pool = UserPool.http()
            .client(c -> c.id("app").callbacks(CALLBACK).oauthScopes("openid", "email", "api/read"))
            .user("bob", u -> u.password(PASSWORD).email("bob@example.com"))
            .start();
    private final DomainCaller caller = new DomainCaller(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void claims_areStrings_andFollowTheScopes() throws Exception {
        Answer answer = userInfo(accessToken("openid email"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("email_verified").toString()).isEqualTo("\"true\"");
        assertThat(answer.get("sub")).isEqualTo(pool.user("bob").sub());
        assertThat(answer.get("username")).isEqualTo("bob");
        assertThat(userInfo(accessToken("openid")).json().has("email")).isFalse();
    }

    @Test
    void row26_tokenOfTheApiOrWithoutOpenid_isRefused() throws Exception {
        String ofApi = new PoolCaller(pool).signIn("bob", PASSWORD).token("AccessToken");
        for (String token : new String[] {ofApi, accessToken("api/read")}) {
            Answer answer = userInfo(token);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.get("error_description")).isEqualTo("Access token does not contain openid scope");
            assertThat(answer.header("WWW-Authenticate")).contains("Access token does not contain openid scope");
        }
    }

    @Test
    void otherTokens_invalidToken_andNone_invalidRequest() throws Exception {
        assertThat(userInfo("a.b.c").status()).isEqualTo(401);
        assertThat(userInfo("a.b.c").get("error")).isEqualTo("invalid_token");
        assertThat(caller.get("/oauth2/userInfo").status()).isEqualTo(400);
        assertThat(caller.get("/oauth2/userInfo").get("error")).isEqualTo("invalid_request");
    }

    private Answer userInfo(String token) throws IOException {
        return caller.get("/oauth2/userInfo", "Authorization", "Bearer " + token);
    }

    private String accessToken(String scope) throws IOException {
        Map<String, String> asked =
                form("response_type", "code", "client_id", "app", "redirect_uri", CALLBACK, "scope", scope);
        String code =
                new Browser(pool).callback(asked, "bob", PASSWORD).get("code").orElseThrow();
        return caller.token(form(
                        "grant_type", "authorization_code", "client_id", "app", "code", code, "redirect_uri", CALLBACK))
                .get("access_token");
    }
}
