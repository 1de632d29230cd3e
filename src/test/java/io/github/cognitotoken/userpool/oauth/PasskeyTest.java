package io.github.cognitotoken.userpool.oauth;

import static io.github.cognitotoken.userpool.oauth.DomainCaller.form;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.TestClock;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.oauth.DomainCaller.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Registering a passkey and signing in with it, by an authenticator that is made of the standard's definitions. */
class PasskeyTest {

    private static final Pattern CHALLENGE = Pattern.compile("data-challenge=\"([^\"]+)\"");
    private static final String CALLBACK = "http://localhost:8400/callback";
    private static final String PASSWORD = "Correct-Horse-7";
    private static final Map<String, String> ASKED =
            form("response_type", "code", "client_id", "app", "redirect_uri", CALLBACK, "scope", "openid");

    private final TestClock clock = TestClock.at(Instant.parse("2026-11-20T12:00:00Z"));
    private final UserPool pool = UserPool.http()
            .clock(clock)
            .client(c -> c.id("app").callbacks(CALLBACK).oauthScopes("openid"))
            .user("bob", u -> u.password(PASSWORD))
            .start();
    private final Browser browser = new Browser(pool);
    private TestAuthenticator authenticator;

    @BeforeEach
    void makeAuthenticator() throws Exception {
        authenticator = new TestAuthenticator("http://localhost:" + pool.port());
    }

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void passkeyThatWasRegisteredOnThePage_signsIn() throws Exception {
        browser.callback(ASKED, "bob", PASSWORD);
        Answer registered = register(authenticator.create(challenge(browser.open("/passkeys/register"))));
        browser.dropCookies();
        Answer redirect = signIn();

        assertThat(registered.body()).contains("id=\"registered\"");
        assertThat(pool.passkeys().count("bob")).isEqualTo(1);
        assertThat(redirect.location()).startsWith(CALLBACK + "?code=");
        Answer tokens = new DomainCaller(pool)
                .token(form(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "app",
                        "code",
                        Browser.callback(redirect).get("code").orElseThrow(),
                        "redirect_uri",
                        CALLBACK));
        assertThat(tokens.claims("id_token").get("cognito:username").getAsString())
                .isEqualTo("bob");
        assertThat(browser.authorize(ASKED).location()).startsWith(CALLBACK + "?code=");
    }

    @Test
    void passkeyThatATestAdds_signsIn() throws Exception {
        addPasskey();

        assertThat(signIn().location()).startsWith(CALLBACK + "?code=");
    }

    @Test
    void pages_haveTheButton_andRegisteringNeedsASession() throws Exception {
        assertThat(browser.authorize(ASKED).body()).contains("id=\"passkey\"", "navigator.credentials.get");
        assertThat(browser.open("/passkeys/register").status()).isEqualTo(403);
        browser.callback(ASKED, "bob", PASSWORD);
        assertThat(browser.open("/passkeys/register").body())
                .contains("id=\"passkey\"", "navigator.credentials.create");
    }

    @Test
    void registration_isRefused_fromAnotherOriginOrWithAForeignChallenge() throws Exception {
        browser.callback(ASKED, "bob", PASSWORD);
        String challenge = challenge(browser.open("/passkeys/register"));

        assertThat(register(authenticator.create("AAAA")).status()).isEqualTo(400);
        assertThat(register(authenticator.get(challenge)).status()).isEqualTo(400);
        authenticator.origin = "http://localhost:1";
        assertThat(register(authenticator.create(challenge)).status()).isEqualTo(400);
        assertThat(register("no json").status()).isEqualTo(400);
        assertThat(pool.passkeys().count("bob")).isZero();
    }

    @Test
    void otherKey_isRefused() throws Exception {
        pool.passkeys().add("bob", authenticator.id, new TestAuthenticator("").key());

        assertThat(signIn().body()).contains("signature is wrong");
    }

    @Test
    void unknownPasskey_isRefused() throws Exception {
        assertThat(signIn().body()).contains("not registered");
    }

    @Test
    void otherOriginOrSite_isRefused() throws Exception {
        addPasskey();
        authenticator.origin = "http://localhost:1";
        assertThat(signIn().body()).contains("another page");

        authenticator.origin = "http://localhost:" + pool.port();
        authenticator.relyingParty = "evil.example";
        assertThat(signIn().body()).contains("another site");
    }

    @Test
    void nobodyPresent_isRefused() throws Exception {
        addPasskey();
        authenticator.flags = 0x04;

        assertThat(signIn().body()).contains("Nobody was present");
    }

    @Test
    void counterThatGoesBack_isRefused() throws Exception {
        addPasskey();
        authenticator.counter = 7;
        assertThat(signIn().location()).isNotEmpty();

        browser.dropCookies();
        authenticator.counter = 6;
        assertThat(signIn().body()).contains("counter went back");
        assertThat(signIn().body()).contains("counter went back");
    }

    @Test
    void authenticatorThatDoesNotCount_isAccepted() throws Exception {
        addPasskey();
        authenticator.counter = 0;
        assertThat(signIn().location()).isNotEmpty();

        browser.dropCookies();
        assertThat(signIn().location()).isNotEmpty();
    }

    @Test
    void challenge_isGoodForOneAnswerWithinFiveMinutes() throws Exception {
        addPasskey();
        Answer page = browser.authorize(ASKED);
        String answer = authenticator.get(challenge(page));
        assertThat(send(page, answer).location()).isNotEmpty();
        assertThat(send(page, answer).body()).contains("a second time");

        browser.dropCookies();
        Answer late = browser.authorize(ASKED);
        clock.advance(Duration.ofMinutes(5));
        authenticator.counter++;
        assertThat(send(late, authenticator.get(challenge(late))).body()).contains("too late");
    }

    @Test
    void disabledUser_isRefused() throws Exception {
        addPasskey();
        pool.user("bob").disabled();

        assertThat(signIn().body()).contains("User is disabled.");
    }

    private void addPasskey() {
        pool.passkeys().add("bob", authenticator.id, authenticator.key());
    }

    private Answer signIn() throws Exception {
        Answer page = browser.authorize(ASKED);
        return send(page, authenticator.get(challenge(page)));
    }

    private Answer send(Answer page, String credential) throws Exception {
        return browser.post(
                "/passkeys/login?" + Form.encode(ASKED), Map.of("credential", credential, "_csrf", Browser.csrf(page)));
    }

    private Answer register(String credential) throws Exception {
        return browser.send(browser.open("/passkeys/register"), Map.of("credential", credential));
    }

    private static String challenge(Answer page) {
        Matcher matcher = CHALLENGE.matcher(page.body());
        assertThat(matcher.find()).as(page.body()).isTrue();
        return matcher.group(1);
    }
}
