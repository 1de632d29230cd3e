package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.webdriver.Chromium;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole sign-in in a real browser, from the login page of the user pool to the page that this program shows. */
class ChromiumIT {

    private static final Path PICTURES = Path.of("target", "screenshots");

    @TempDir
    private static Path profile;

    private static Chromium browser;

    private final BrowserSetup setup = new BrowserSetup();
    private final CognitoToken program = setup.withBrowser();

    @BeforeAll
    static void start() {
        Chromium.require();
        browser = Chromium.start(profile);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void stopPool() {
        setup.close();
    }

    private Running login(String... more) {
        String[] arguments = new String[4 + more.length];
        System.arraycopy(
                new String[] {"login", "--browser", "--redirect-uri", setup.redirectUri()}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return program.start(arguments);
    }

    private static void signInByPassword(String password) {
        browser.type("#username", Bob.NAME).type("#password", password).click("#submit");
    }

    @Test
    void password_signsIn_andTheBrowserEndsOnOurPage() {
        Running login = login();
        browser.open(setup.opened().toString());
        browser.screenshot(PICTURES.resolve("login-page-of-the-pool.png"));

        signInByPassword(Bob.PASSWORD);

        browser.await("our page", () -> browser.address().contains("/callback/done/"));
        assertThat(browser.text("h1")).startsWith("Signed in as bob");
        assertThat(browser.source()).doesNotContain("code=");
        assertThat(browser.run("return document.referrer").getAsString()).doesNotContain("code=");
        browser.screenshot(PICTURES.resolve("signed-in-by-password.png"));
        login.ends().ends(0);
        program.run().succeeds().printsToken("access", Bob.NAME);
    }

    /** The authenticator is Chromium's virtual one: the ceremony and its signatures are the browser's own. */
    @Test
    void passkey_signsIn_withoutAPassword() {
        browser.withAuthenticator();
        Running first = login();
        browser.open(setup.opened().toString());
        signInByPassword(Bob.PASSWORD);
        browser.await("our page", () -> browser.address().contains("/done/"));
        first.ends().ends(0);
        browser.open(setup.pool().domain() + "/passkeys/register").click("#passkey");
        assertThat(browser.text("#registered")).isEqualTo(Bob.NAME);
        browser.forgetCookies();

        Running second = login();
        browser.open(setup.opened().toString()).click("#passkey");

        browser.await("our page", () -> browser.address().contains("/done/"));
        assertThat(browser.text("h1")).startsWith("Signed in as bob");
        browser.screenshot(PICTURES.resolve("signed-in-by-passkey.png"));
        second.ends().ends(0);
        program.run().succeeds().printsToken("access", Bob.NAME);
    }

    @Test
    void mistypedPassword_canBeMendedOnTheLoginPage() {
        Running login = login();
        browser.open(setup.opened().toString());
        browser.forgetCookies().open(browser.address());

        signInByPassword("wrong");
        browser.text("#error");
        browser.run("document.getElementById('username').value = ''");
        signInByPassword(Bob.PASSWORD);

        assertThat(browser.await("our page", () -> browser.address().contains("/done/"))
                        .text("h1"))
                .startsWith("Signed in as");
        login.ends().ends(0);
    }

    @Test
    void scopeThatTheClientLacks_endsOnOurErrorPage() {
        Running login = login("--scope", "openid api/write");
        browser.open(setup.opened().toString());

        browser.await("our page", () -> browser.address().contains("/done/"));

        assertThat(browser.text("h1")).isEqualTo("The sign-in did not work");
        assertThat(browser.text(".hint")).contains("--scope");
        login.ends().ends(3);
    }

    @Test
    void pageOfAnotherSite_canNeitherEndNorCompleteTheSignIn() {
        Running login = login();
        String request = setup.opened().toString();
        // a page of the pool's own origin stands for any other site
        browser.open(setup.pool().domain() + "/no-such-page");

        browser.run("for (const a of ['?code=evil-code&state=x', '?error=access_denied&state=x', '']) {"
                + " const image = new Image(); image.src = '" + setup.redirectUri() + "' + a;"
                + " fetch('" + setup.redirectUri() + "' + a, {mode: 'no-cors'}).catch(() => {});"
                + " fetch('" + setup.redirectUri() + "' + a, {mode: 'no-cors', method: 'POST'}).catch(() => {});"
                + " const frame = document.createElement('iframe'); frame.src = '" + setup.redirectUri() + "' + a;"
                + " document.documentElement.appendChild(frame); }");

        browser.open(request);
        signInByPassword(Bob.PASSWORD);
        assertThat(browser.await("our page", () -> browser.address().contains("/done/"))
                        .text("h1"))
                .startsWith("Signed in as");
        login.ends().ends(0);
    }
}
