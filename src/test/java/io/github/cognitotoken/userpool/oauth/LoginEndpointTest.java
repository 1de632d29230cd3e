package io.github.cognitotoken.userpool.oauth;

import static io.github.cognitotoken.userpool.oauth.DomainCaller.form;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.oauth.DomainCaller.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginEndpointTest {

    private static final String CALLBACK = "http://localhost:8400/callback";
    private static final String PASSWORD = "Correct-Horse-7";
    private static final Map<String, String> ASKED =
            form("response_type", "code", "client_id", "app", "redirect_uri", CALLBACK, "scope", "openid");

    private final UserPool pool = UserPool.http()
            .client(c -> c.id("app").callbacks(CALLBACK).oauthScopes("openid"))
            .user("bob", u -> u.password(PASSWORD).email("bob@example.com"))
            .start();
    private final Browser browser = new Browser(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void page_hasTheFormsParts_andTheHintedName() throws Exception {
        Answer page = browser.open("/login?" + Form.encode(ASKED) + "&login_hint=%22%3Cbob%3E");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body())
                .contains("id=\"username\"", "id=\"password\"", "id=\"submit\"", "value=\"&quot;&lt;bob&gt;\"");
    }

    @Test
    void emailAddress_signsInToo() throws Exception {
        assertThat(browser.signIn(browser.authorize(ASKED), "bob@example.com", PASSWORD)
                        .location())
                .startsWith(CALLBACK + "?code=");
    }

    @Test
    void wrongPasswordOrUser_staysOnThePage_andGivesNoSession() throws Exception {
        Answer wrong = browser.signIn(browser.authorize(ASKED), "bob", "wrong");

        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.body()).contains("Incorrect username or password.", "value=\"bob\"");
        assertThat(browser.signIn(wrong, "nobody", PASSWORD).body()).contains("Incorrect username or password.");
        assertThat(browser.authorize(ASKED).body()).contains("id=\"username\"");
        assertThat(browser.signIn(wrong, "bob", PASSWORD).location()).startsWith(CALLBACK + "?code=");
    }

    @Test
    void formOfAnotherBrowser_isRefused() throws Exception {
        Answer page = browser.authorize(ASKED);

        assertThat(new Browser(pool).signIn(page, "bob", PASSWORD).status()).isEqualTo(403);
    }

    @Test
    void loginPage_isCheckedLikeAuthorize() throws Exception {
        Answer answer = browser.open("/login?client_id=app&response_type=code&redirect_uri=http://localhost:1/");

        assertThat(answer.body()).contains("redirect_mismatch");
    }
}
