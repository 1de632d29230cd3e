package io.github.cognitotoken.userpool.oauth;

import static io.github.cognitotoken.userpool.oauth.DomainCaller.basic;
import static io.github.cognitotoken.userpool.oauth.DomainCaller.form;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.TestClock;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.oauth.DomainCaller.Answer;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthorizationCodeGrantTest {

    private static final String CALLBACK = "http://localhost:8400/callback";
    private static final String PASSWORD = "Correct-Horse-7";

    // RFC 7636, appendix B
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final TestClock clock = TestClock.at(NOW);
    private final UserPool pool = UserPool.http()
            .clock(clock)
            .client(c -> c.id("app").callbacks(CALLBACK).oauthScopes("openid", "email", "api/read"))
            .client(c -> c.id("secret").secret("s3cret").callbacks(CALLBACK).oauthScopes("openid"))
            .user("bob", u -> u.password(PASSWORD).email("bob@example.com"))
            .start();
    private final DomainCaller caller = new DomainCaller(pool);
    private final Browser browser = new Browser(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void code_givesTheThreeTokens() throws Exception {
        Answer answer = exchange(code("openid email"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().keySet())
                .containsExactlyInAnyOrder("id_token", "access_token", "refresh_token", "expires_in", "token_type");
        JsonObject access = answer.claims("access_token");
        assertThat(access.get("scope").getAsString()).isEqualTo("openid email");
        assertThat(access.get("version").getAsInt()).isEqualTo(2);
        assertThat(access.get("username").getAsString()).isEqualTo("bob");
        assertThat(access.has("aud")).isFalse();
        assertThat(answer.claims("id_token").get("email").getAsString()).isEqualTo("bob@example.com");
    }

    @Test
    void idToken_carriesNonce_atHash_andWhenTheUserSignedIn() throws Exception {
        browser.callback(asked("openid"), "bob", PASSWORD);
        clock.advance(Duration.ofMinutes(30));
        Answer answer = exchange(code("openid"));
        JsonObject id = answer.claims("id_token");

        assertThat(id.get("nonce").getAsString()).isEqualTo("n-1");
        assertThat(id.get("auth_time").getAsLong()).isEqualTo(NOW.getEpochSecond());
        assertThat(id.get("iat").getAsLong()).isEqualTo(NOW.getEpochSecond() + 1800);
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(answer.get("access_token").getBytes(US_ASCII));
        assertThat(Base64.getUrlDecoder().decode(id.get("at_hash").getAsString()))
                .isEqualTo(Arrays.copyOf(hash, 16));
    }

    @Test
    void withoutOpenid_thereIsNoIdToken() throws Exception {
        assertThat(exchange(code("api/read")).json().keySet())
                .contains("access_token")
                .doesNotContain("id_token");
    }

    @Test
    void resource_becomesTheAudienceByteForByte() throws Exception {
        Map<String, String> asked = asked("openid");
        asked.put("resource", "https://mcp.example.com/");
        String code = codeOf(asked);

        assertThat(exchange(code).claims("access_token").get("aud").getAsString())
                .isEqualTo("https://mcp.example.com/");
    }

    @Test
    void code_isGoodForOneExchange() throws Exception {
        String code = code("openid");

        assertThat(exchange(code).status()).isEqualTo(200);
        assertError(exchange(code), "invalid_grant");
        assertError(exchange("no-such-code"), "invalid_grant");
    }

    @Test
    void code_livesFiveMinutes() throws Exception {
        String code = code("openid");
        clock.advance(Duration.ofMinutes(5));

        assertError(exchange(code), "invalid_grant");
    }

    @Test
    void code_isGoodForItsClientOnly() throws Exception {
        assertError(
                caller.token(
                        form(
                                "grant_type",
                                "authorization_code",
                                "code",
                                code("openid"),
                                "redirect_uri",
                                CALLBACK,
                                "code_verifier",
                                VERIFIER),
                        "Authorization",
                        basic("secret", "s3cret")),
                "invalid_grant");
    }

    @Test
    void row3_codeGotWithoutScope_cannotBeExchanged() throws Exception {
        Map<String, String> asked = asked("openid");
        asked.remove("scope");

        assertError(exchange(codeOf(asked)), "invalid_grant");
    }

    @Test
    void row4_verifierThatDoesNotFit_invalidRequestFirst_thenInvalidGrant() throws Exception {
        String code = code("openid");
        Map<String, String> wrong = exchangeForm(code);
        wrong.put("code_verifier", VERIFIER.replace('d', 'e'));

        assertError(caller.token(wrong), "invalid_request");
        assertError(exchange(code), "invalid_grant");
    }

    @Test
    void row4_verifierMissing_invalidRequest() throws Exception {
        Map<String, String> without = exchangeForm(code("openid"));
        without.remove("code_verifier");

        assertError(caller.token(without), "invalid_request");
    }

    @Test
    void row5_parameterMissingOrTooMany_invalidRequest_andTheCodeIsSpent() throws Exception {
        String code = code("openid");
        Map<String, String> without = exchangeForm(code);
        without.remove("redirect_uri");
        assertError(caller.token(without), "invalid_request");
        assertError(exchange(code), "invalid_grant");

        Map<String, String> tooMany = exchangeForm(code("openid"));
        tooMany.put("state", "st-1");
        assertError(caller.token(tooMany), "invalid_request");
    }

    @Test
    void row6_secretMissing_invalidClient_andTheCodeIsSpent() throws Exception {
        Map<String, String> asked = asked("openid");
        asked.put("client_id", "secret");
        String code = codeOf(asked);
        Map<String, String> form = exchangeForm(code);
        form.put("client_id", "secret");

        assertError(caller.token(form), "invalid_client");
        form.put("client_secret", "s3cret");
        assertError(caller.token(form), "invalid_grant");
    }

    @Test
    void row9_redirectUriWithATrailingSlash_unauthorizedClient() throws Exception {
        Map<String, String> form = exchangeForm(code("openid"));
        form.put("redirect_uri", CALLBACK + "/");

        assertError(caller.token(form), "unauthorized_client");
    }

    @Test
    void row11_otherRedirectUri_invalidRedirect() throws Exception {
        Map<String, String> form = exchangeForm(code("openid"));
        form.put("redirect_uri", "http://localhost:8401/callback");

        assertThat(caller.token(form).body())
                .isEqualTo("{\"error\":\"unauthorized_client\",\"error_description\":\"invalid_redirect\"}");
    }

    private String code(String scope) throws IOException {
        return codeOf(asked(scope));
    }

    private String codeOf(Map<String, String> asked) throws IOException {
        Answer answer = browser.authorize(asked);
        Answer redirect = answer.location().isEmpty() ? browser.signIn(answer, "bob", PASSWORD) : answer;
        return Browser.callback(redirect).get("code").orElseThrow();
    }

    private Answer exchange(String code) throws IOException {
        return caller.token(exchangeForm(code));
    }

    private static Map<String, String> exchangeForm(String code) {
        return form(
                "grant_type",
                "authorization_code",
                "client_id",
                "app",
                "code",
                code,
                "redirect_uri",
                CALLBACK,
                "code_verifier",
                VERIFIER);
    }

    private static Map<String, String> asked(String scope) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("response_type", "code");
        asked.put("client_id", "app");
        asked.put("redirect_uri", CALLBACK);
        asked.put("scope", scope);
        asked.put("state", "st-1");
        asked.put("nonce", "n-1");
        asked.put("code_challenge", CHALLENGE);
        asked.put("code_challenge_method", "S256");
        return asked;
    }

    private static void assertError(Answer answer, String error) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"" + error + "\"}");
    }
}
