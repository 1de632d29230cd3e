package io.github.cognitotoken.userpool.oauth;

import static io.github.cognitotoken.userpool.oauth.DomainCaller.form;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.oauth.DomainCaller.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoutEndpointTest {

    private static final String CALLBACK = "http://localhost:8400/callback";
    private static final Map<String, String> ASKED =
            form("response_type", "code", "client_id", "app", "redirect_uri", CALLBACK, "scope", "openid");

    private final UserPool pool = UserPool.http()
            .client(c ->
                    c.id("app").callbacks(CALLBACK).oauthScopes("openid").logoutUrls("http://localhost:8400/goodbye"))
            .user("bob", u -> u.password("Correct-Horse-7"))
            .start();
    private final Browser browser = new Browser(pool);

    @BeforeEach
    void signIn() throws Exception {
        browser.callback(ASKED, "bob", "Correct-Horse-7");
    }

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void registeredUrl_isGoneTo_andTheSessionHasEnded() throws Exception {
        Answer redirect = browser.open("/logout?client_id=app&logout_uri=http%3A%2F%2Flocalhost%3A8400%2Fgoodbye");

        assertThat(redirect.status()).isEqualTo(302);
        assertThat(redirect.location()).isEqualTo("http://localhost:8400/goodbye");
        assertThat(browser.authorize(ASKED).body()).contains("id=\"username\"");
    }

    @Test
    void redirectUri_leadsToTheLoginPage() throws Exception {
        assertThat(browser.open("/logout?" + Form.encode(ASKED)).body()).contains("id=\"username\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&logout_uri=http://localhost:8400/other",
                "&logout_uri=http://localhost:8400/goodbye/",
                "&logout_uri=http%253A%252F%252Flocalhost%253A8400%252Fgoodbye"
            })
    void row24_logoutUriMissingOrNotRegistered_asksForRedirectUri(String parameter) throws Exception {
        Answer page = browser.open("/logout?client_id=app" + parameter);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("Required String parameter &#39;redirect_uri&#39; is not present");
        assertThat(browser.authorize(ASKED).location()).contains("code=");
    }

    @Test
    void row25_logoutInTheMannerOfOidc_asksForClientId() throws Exception {
        Answer page =
                browser.open("/logout?id_token_hint=a.b.c&post_logout_redirect_uri=http://localhost:8400/goodbye");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("Missing required parameter client_id in request URL");
    }
}
