package io.github.cognitotoken.userpool.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.userpool.TestClock;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.oauth.DomainCaller.Answer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizeEndpointTest {

    private static final String CALLBACK = "http://localhost:8400/callback";
    private static final String PASSWORD = "Correct-Horse-7";

    private final TestClock clock = TestClock.at(Instant.parse("2026-11-20T12:00:00Z"));
    private final UserPool pool = UserPool.http()
            .clock(clock)
            .client(c -> c.id("app").callbacks(CALLBACK, "myapp://cb?x=1").oauthScopes("openid", "email"))
            .identityProvider("Google", "Google_123")
            .user("bob", u -> u.password(PASSWORD).email("bob@example.com"))
            .user("Google_123", u -> u.email("g@example.com"))
            .start();
    private final Browser browser = new Browser(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void signedOutBrowser_getsTheLoginPage_withAllThatWasAsked() throws Exception {
        Answer redirect = new DomainCaller(pool).get("/oauth2/authorize?" + Form.encode(asked()));

        assertThat(redirect.status()).isEqualTo(302);
        assertThat(redirect.location()).isEqualTo(pool.domain() + "/login?" + Form.encode(asked()));
    }

    @Test
    void signIn_bringsCodeAndStateToTheCallback() throws Exception {
        Answer redirect = browser.signIn(browser.authorize(asked()), "bob", PASSWORD);

        assertThat(redirect.status()).isEqualTo(302);
        assertThat(redirect.location()).startsWith(CALLBACK + "?code=").endsWith("&state=st-1");
    }

    @Test
    void browser_comesBack_fromAnAddressThatAProgramPrints() throws Exception {
        URI printed = URI.create(pool.domain() + "/oauth2/authorize?" + Form.encode(asked()));

        assertThat(browser.signIn(printed, "bob", PASSWORD))
                .hasPath("/callback")
                .hasPort(8400);
        assertThat(browser.signIn(printed, "bob", "not asked for again")).hasParameter("state", "st-1");
        browser.dropCookies();
        assertThatThrownBy(() -> browser.signIn(printed, "bob", "wrong")).isInstanceOf(AssertionError.class);
    }

    @Test
    void callbackWithAQuery_getsMoreOfIt() throws Exception {
        Answer redirect = browser.signIn(browser.authorize(asked("redirect_uri", "myapp://cb?x=1")), "bob", PASSWORD);

        assertThat(redirect.location()).startsWith("myapp://cb?x=1&code=");
    }

    @Test
    void signedInBrowser_getsACodeWithoutAPage_forAnHour() throws Exception {
        browser.callback(asked(), "bob", PASSWORD);
        clock.advance(Duration.ofMinutes(59));
        assertThat(browser.authorize(asked()).location()).startsWith(CALLBACK + "?code=");

        clock.advance(Duration.ofMinutes(1));
        assertThat(browser.authorize(asked()).body()).contains("id=\"username\"");
    }

    @Test
    void promptLoginAndMaxAge_wantTheUserToSignInAgain() throws Exception {
        browser.callback(asked(), "bob", PASSWORD);
        clock.advance(Duration.ofMinutes(2));

        assertThat(browser.authorize(asked("prompt", "login")).body()).contains("id=\"username\"");
        assertThat(browser.authorize(asked("max_age", "60")).body()).contains("id=\"username\"");
        assertThat(browser.authorize(asked("max_age", "180")).location()).contains("code=");
        assertError(browser.authorize(asked("max_age", "soon")), "invalid_request", "");
    }

    @Test
    void row14_scopeThatIsNotAllowed_comesBackInTheDescription() throws Exception {
        assertThat(browser.authorize(asked("scope", "openid phone")).location())
                .isEqualTo(CALLBACK + "?error_description=invalid_scope&state=st-1&error=invalid_request");
        assertThat(browser.authorize(asked("scope", "openidemail")).location()).contains("invalid_scope");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8400/callback/",
                "http://localhost:8401/callback",
                "http://127.0.0.1:8400/callback",
                "http://localhost:8400/Callback"
            })
    void row15_callbackThatIsNotRegisteredLetterByLetter_endsOnAPage(String callback) throws Exception {
        String authorize = "/oauth2/authorize?" + Form.encode(asked("redirect_uri", callback));

        assertThat(new DomainCaller(pool).get(authorize).location())
                .isEqualTo(pool.domain() + "/error?error=redirect_mismatch&client_id=app");
        assertThat(browser.open(authorize).body())
                .contains("An error was encountered with the requested page.", "redirect_mismatch");
    }

    static Stream<Map<String, String>> row16() {
        return Stream.of(
                asked("response_type", "id_token"),
                asked("response_type", null),
                asked("redirect_uri", null),
                asked("client_id", null),
                asked("client_id", "nobody"),
                asked("identity_provider", "Facebook"));
    }

    @ParameterizedTest
    @MethodSource("row16")
    void row16_missingOrUnknownParameter_endsOnAPageWithoutAReason(Map<String, String> parameters) throws Exception {
        Answer page = browser.authorize(parameters);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.response().uri().getPath()).isEqualTo("/error");
        assertThat(page.body()).contains("invalid_request");
    }

    @Test
    void rows17To21_errorOfTheIdentityProvider_comesBackOnce() throws Exception {
        pool.callbackErrors().next(CallbackError.badTokenResponse());
        pool.callbackErrors().next(CallbackError.samlAttribute());
        pool.callbackErrors().next(CallbackError.requiredAttribute("email"));
        pool.callbackErrors().next(CallbackError.alreadyLinked("Google_123"));
        pool.callbackErrors().next(CallbackError.preSignUpFailed("not today."));
        Map<String, String> asked = asked("identity_provider", "Google");

        assertThat(browser.authorize(asked).location())
                .startsWith(CALLBACK + "?error_description=Bad+token+response")
                .endsWith("&state=st-1&error=invalid_request");
        assertError(browser.authorize(asked), "server_error", "Error in SAML response processing: Invalid user");
        assertError(browser.authorize(asked), "invalid_request", "Invalid user attributes: email. The attribute");
        assertError(browser.authorize(asked), "invalid_request", "Already found an entry for username Google_123");
        assertError(browser.authorize(asked), "invalid_request", "PreSignUp failed with error not today.");
        assertThat(browser.authorize(asked).location()).startsWith(CALLBACK + "?code=");
    }

    @Test
    void row22_promptNone_needsASession() throws Exception {
        assertThat(browser.authorize(asked("prompt", "none")).location())
                .isEqualTo(CALLBACK + "?state=st-1&error=login_required");

        browser.callback(asked(), "bob", PASSWORD);
        assertThat(browser.authorize(asked("prompt", "none")).location()).startsWith(CALLBACK + "?code=");
    }

    @Test
    void onlyS256_isTaken_andMethodAndChallengeGoTogether() throws Exception {
        assertError(browser.authorize(asked("code_challenge_method", "plain")), "invalid_request", "");
        assertError(browser.authorize(asked("code_challenge_method", null)), "invalid_request", "");
        assertError(browser.authorize(asked("code_challenge", null)), "invalid_request", "");
    }

    @Test
    void implicitGrant_isNotEnabled() throws Exception {
        assertError(browser.authorize(asked("response_type", "token")), "unauthorized_client", "");
    }

    @Test
    void requests_areRecorded_withTheirQuery() throws Exception {
        browser.authorize(asked());

        assertThat(pool.requests().of("GET /oauth2/authorize"))
                .singleElement()
                .satisfies(request -> assertThat(request.query("redirect_uri")).isEqualTo(CALLBACK));
        assertThat(pool.requests().last().operation()).isEqualTo("GET /login");
    }

    private static void assertError(Answer redirect, String error, String description) {
        Form callback = Browser.callback(redirect);
        assertThat(callback.get("error")).contains(error);
        assertThat(callback.get("error_description").orElse("")).startsWith(description);
        assertThat(callback.get("state")).contains("st-1");
        assertThat(callback.get("code")).isEmpty();
    }

    /** A good request, but for one parameter, which null leaves out. */
    private static Map<String, String> asked(String name, String value) {
        Map<String, String> asked = asked();
        if (value == null) {
            asked.remove(name);
        } else {
            asked.put(name, value);
        }
        return asked;
    }

    private static Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("response_type", "code");
        asked.put("client_id", "app");
        asked.put("redirect_uri", CALLBACK);
        asked.put("scope", "openid email");
        asked.put("state", "st-1");
        asked.put("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        asked.put("code_challenge_method", "S256");
        return asked;
    }
}
