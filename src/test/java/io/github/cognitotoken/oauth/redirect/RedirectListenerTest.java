package io.github.cognitotoken.oauth.redirect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cognitotoken.oauth.AuthorizationResponse;
import io.github.cognitotoken.oauth.redirect.Visitor.Answer;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedirectListenerTest {

    private static final String CALLBACK = "/callback?code=the-code-of-it&state=our-state";

    private final int port = FreePort.find();
    private final RedirectUri uri = new RedirectUri("http://localhost:" + port + "/callback");
    private final LinkedBlockingQueue<AuthorizationResponse> received = new LinkedBlockingQueue<>();
    private final RedirectListener listener = RedirectListener.open(
            LoopbackPort.bind(uri).orElseThrow(),
            uri,
            "our-state",
            "unguessable",
            new CallbackPages(text -> text.replace("hunter2", "[redacted]")),
            received::add);

    @AfterEach
    void stop() {
        listener.close();
    }

    private String receivedCode() throws InterruptedException {
        AuthorizationResponse response = received.poll(20, TimeUnit.SECONDS);
        return response instanceof AuthorizationResponse.Code code ? code.code().reveal() : String.valueOf(response);
    }

    @Test
    void browser_waitsForTheOutcome_andEndsOnAPageWithoutTheCode() throws Exception {
        CompletableFuture<Answer> browser = Visitor.browser(port).getting(CALLBACK);
        assertThat(receivedCode()).isEqualTo("the-code-of-it");
        assertThat(browser).isNotDone();

        listener.signedIn("bob <b>");

        Answer moved = browser.get(20, TimeUnit.SECONDS);
        assertThat(moved.status()).isEqualTo(303);
        assertThat(moved.header("Location")).isEqualTo("/callback/done/unguessable");
        Answer page = Visitor.browser(port).get(moved.header("Location"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Signed in as bob &lt;b&gt;", "You can close this window")
                .doesNotContain("the-code-of-it", "our-state", "<script", "{{");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void otherFamily_isAnsweredToo() throws Exception {
        assumeTrue(FreePort.hasIpv6(), "this machine has no IPv6 loopback");
        CompletableFuture<Answer> browser = Visitor.browser(port).at("::1").getting(CALLBACK);

        assertThat(receivedCode()).isEqualTo("the-code-of-it");
        listener.signedIn("bob");
        assertThat(browser.get(20, TimeUnit.SECONDS).status()).isEqualTo(303);
        Visitor.browser(port).get("/callback/done/unguessable");
    }

    @Test
    void curl_isToldTheOutcomeAtOnce() throws Exception {
        CompletableFuture<Answer> curl = Visitor.of(port).with("Accept: */*").getting(CALLBACK);
        receivedCode();
        listener.signedIn("bob");

        Answer answer = curl.get(20, TimeUnit.SECONDS);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("Signed in as bob");
    }

    @Test
    void failure_isShownWithWhatToDo_andWithoutSecrets() throws Exception {
        CompletableFuture<Answer> browser =
                Visitor.browser(port).getting("/callback?error=access_denied&state=our-state");
        assertThat(receivedCode()).contains("access_denied");
        listener.failed("Cognito refused \"hunter2\"", "ask <somebody>");

        Answer page =
                Visitor.browser(port).get(browser.get(20, TimeUnit.SECONDS).header("Location"));
        assertThat(page.body())
                .contains("The sign-in did not work", "Cognito refused &quot;[redacted]&quot;", "ask &lt;somebody&gt;");
    }

    @Test
    void secondTry_sendsTheSameBrowserOn_andTakesItsAnswerOnly() throws Exception {
        CompletableFuture<Answer> browser = Visitor.browser(port).getting("/callback?error=again&state=our-state");
        receivedCode();
        listener.again(URI.create("https://pool.example/oauth2/authorize?x=y"), "second-state");
        assertThat(browser.get(20, TimeUnit.SECONDS).header("Location"))
                .isEqualTo("https://pool.example/oauth2/authorize?x=y");

        assertThat(Visitor.browser(port).get(CALLBACK).status()).isEqualTo(400);
        CompletableFuture<Answer> second =
                Visitor.browser(port).getting("/callback?code=second-code&state=second-state");
        assertThat(receivedCode()).isEqualTo("second-code");
        listener.signedIn("bob");
        assertThat(second.get(20, TimeUnit.SECONDS).status()).isEqualTo(303);
        Visitor.browser(port).get("/callback/done/unguessable");
    }

    @Test
    void lastPage_isThereOnlyAfterTheEnd() {
        assertThat(Visitor.browser(port).get("/callback/done/unguessable").status())
                .isEqualTo(404);
    }

    @Test
    void visit_isNoticed() {
        assertThat(listener.isVisited()).isFalse();

        Visitor.of(port).get("/favicon.ico");

        assertThat(listener.isVisited()).isTrue();
    }
}
