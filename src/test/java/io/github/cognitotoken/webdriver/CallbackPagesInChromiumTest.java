package io.github.cognitotoken.webdriver;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.oauth.redirect.CallbackPages;
import io.github.cognitotoken.oauth.redirect.FreePort;
import io.github.cognitotoken.oauth.redirect.LoopbackPort;
import io.github.cognitotoken.oauth.redirect.RedirectListener;
import io.github.cognitotoken.oauth.redirect.RedirectUri;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a sign-in as a browser shows them; {@code target/screenshots} has the pictures for people to look at. */
class CallbackPagesInChromiumTest {

    private static final Path PICTURES = Path.of("target", "screenshots");

    @TempDir
    private static Path profile;

    private static Chromium browser;

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

    private final int port = FreePort.find();
    private final RedirectUri uri = new RedirectUri("http://localhost:" + port + "/callback");

    /** A sign-in that ends like this, in the moment in which the browser comes back. */
    private RedirectListener listener(Consumer<RedirectListener> end) {
        RedirectListener[] itself = new RedirectListener[1];
        itself[0] = RedirectListener.open(
                LoopbackPort.bind(uri).orElseThrow(),
                uri,
                "our-state",
                "unguessable",
                new CallbackPages(text -> text),
                response -> {
                    new Thread(() -> end.accept(itself[0])).start();
                    return true;
                });
        return itself[0];
    }

    private void photograph(String name) {
        for (String scheme : new String[] {"light", "dark"}) {
            browser.looks(scheme, 1024, 640).screenshot(PICTURES.resolve(name + "-" + scheme + ".png"));
            browser.looks(scheme, 320, 640).screenshot(PICTURES.resolve(name + "-" + scheme + "-narrow.png"));
            assertThat(browser.run("return document.documentElement.scrollWidth <= 320")
                            .getAsBoolean())
                    .as("fits a narrow window")
                    .isTrue();
        }
        browser.looks("light", 1024, 640);
    }

    @Test
    void signedInPage_hasItsStyle_andNoCodeInAddressOrHistory() {
        int before = browser.run("return history.length").getAsInt();
        try (RedirectListener listener = listener(end -> end.signedIn("Alice Example <alice@example.com>"))) {
            browser.open(uri.text() + "?code=the-code-of-it&state=our-state");

            assertThat(browser.text("h1")).isEqualTo("Signed in as Alice Example <alice@example.com>");
            assertThat(browser.address()).isEqualTo("http://localhost:" + port + "/callback/done/unguessable");
            assertThat(browser.run("return getComputedStyle(document.querySelector('main')).textAlign")
                            .getAsString())
                    .as("the policy lets the style sheet in")
                    .isEqualTo("center");
            assertThat(browser.run("return document.referrer").getAsString()).isEmpty();
            assertThat(browser.run("return history.length").getAsInt()).isLessThanOrEqualTo(before + 1);
            assertThat(browser.source()).doesNotContain("the-code-of-it", "our-state");
            photograph("signed-in");
            assertThat(listener.isVisited()).isTrue();
        }
    }

    @Test
    void failurePage_saysWhatToDo() {
        try (RedirectListener listener = listener(end -> end.failed(
                "The app client does not allow a scope that was asked for (invalid_scope).",
                "Ask for scopes that the app client has: --scope \"openid email\"."))) {
            browser.open(uri.text() + "?error=invalid_request&error_description=invalid_scope&state=our-state");

            assertThat(browser.text("h1")).isEqualTo("The sign-in did not work");
            assertThat(browser.text(".hint")).contains("--scope \"openid email\"");
            photograph("failed");
            assertThat(listener.isVisited()).isTrue();
        }
    }

    @Test
    void foreignSignIn_getsAPageOfItsOwn() {
        try (RedirectListener listener = listener(end -> {})) {
            browser.open(uri.text() + "?code=another-code&state=foreign");

            assertThat(browser.text("h1")).isEqualTo("This sign-in belongs to another program");
            photograph("foreign");
            assertThat(listener.isVisited()).isTrue();
        }
    }

    @Test
    void pageOfATeam_showsTheAddress_andClearsItsOwn() {
        String page = Path.of("src/main/dist/share/callback.html").toUri().toString();
        browser.open(page + "?code=1c5a9b3f-0d11&state=our-state");

        assertThat(browser.run("return document.getElementById('answer').value").getAsString())
                .endsWith("callback.html?code=1c5a9b3f-0d11&state=our-state");
        assertThat(browser.text("#code")).isEqualTo("1c5a9b3f-0d11");
        assertThat(browser.address()).endsWith("callback.html");
        photograph("team-page");
        browser.click("#copy");
        assertThat(browser.text("#copy")).isEqualTo("Copied");
    }

    @Test
    void pageOfATeam_saysWhatToDo_withoutASignIn() {
        browser.open(Path.of("src/main/dist/share/callback.html").toUri().toString());

        assertThat(browser.text("h1")).isEqualTo("There is no sign-in here");
    }
}
