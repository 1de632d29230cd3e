package io.github.cognitotoken.userpool.oauth;

import static io.github.cognitotoken.userpool.oauth.DomainCaller.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.UserPoolSetup;
import io.github.cognitotoken.userpool.oauth.DomainCaller.Answer;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StepUpTest {

    private static final String CALLBACK = "http://localhost:8400/callback";
    private static final String PASSWORD = "Correct-Horse-7";

    private UserPool pool = started(UserPool.http().stepUp());

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void tokens_sayHowTheUserSignedIn() throws Exception {
        Browser browser = new Browser(pool);
        JsonObject claims = claims(browser.signIn(browser.authorize(asked("")), "bob", PASSWORD), "access_token");

        assertThat(claims.get("acr").getAsString()).isEqualTo("urn:cognito:loa:1");
        assertThat(claims.get("amr").toString()).isEqualTo("[\"pwd\"]");
    }

    @Test
    void higherLevel_wantsAPasskey_andMayStillEndAtALowerOne() throws Exception {
        Browser browser = new Browser(pool);
        browser.callback(asked(""), "bob", PASSWORD);
        assertThat(browser.authorize(asked("urn:cognito:loa:1")).location()).contains("code=");

        Answer page = browser.authorize(asked("urn:cognito:loa:3"));
        assertThat(page.body()).contains("id=\"passkey\"");
        JsonObject lower = claims(browser.signIn(page, "bob", PASSWORD), "id_token");
        assertThat(lower.get("acr").getAsString()).isEqualTo("urn:cognito:loa:1");

        JsonObject higher = claims(byPasskey(browser), "id_token");
        assertThat(higher.get("acr").getAsString()).isEqualTo("urn:cognito:loa:3");
        assertThat(browser.authorize(asked("urn:cognito:loa:3")).location()).contains("code=");
    }

    @Test
    void withoutStepUp_acrValuesAreIgnored() throws Exception {
        pool.close();
        pool = started(UserPool.http());
        Browser browser = new Browser(pool);
        browser.callback(asked(""), "bob", PASSWORD);
        Answer redirect = browser.authorize(asked("urn:cognito:loa:4"));

        assertThat(claims(redirect, "id_token").keySet()).doesNotContain("acr", "amr");
    }

    private Answer byPasskey(Browser browser) throws Exception {
        TestAuthenticator authenticator = new TestAuthenticator("http://localhost:" + pool.port());
        pool.passkeys().add("bob", authenticator.id, authenticator.key());
        Answer page = browser.authorize(asked("urn:cognito:loa:3"));
        Matcher challenge = Pattern.compile("data-challenge=\"([^\"]+)\"").matcher(page.body());
        assertThat(challenge.find()).isTrue();
        return browser.post(
                "/passkeys/login?" + Form.encode(asked("urn:cognito:loa:3")),
                Map.of("credential", authenticator.get(challenge.group(1)), "_csrf", Browser.csrf(page)));
    }

    private JsonObject claims(Answer redirect, String token) throws IOException {
        return new DomainCaller(pool)
                .token(form(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "app",
                        "code",
                        Browser.callback(redirect).get("code").orElseThrow(),
                        "redirect_uri",
                        CALLBACK))
                .claims(token);
    }

    private static UserPool started(UserPoolSetup setup) {
        return setup.client(c -> c.id("app").callbacks(CALLBACK).oauthScopes("openid"))
                .user("bob", u -> u.password(PASSWORD))
                .start();
    }

    private static Map<String, String> asked(String acrValues) {
        return form(
                "response_type",
                "code",
                "client_id",
                "app",
                "redirect_uri",
                CALLBACK,
                "scope",
                "openid",
                "acr_values",
                acrValues);
    }
}
