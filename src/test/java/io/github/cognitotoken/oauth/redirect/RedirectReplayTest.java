package io.github.cognitotoken.oauth.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.oauth.AuthorizationResponse;
import io.github.cognitotoken.oauth.redirect.Visitor.Answer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RedirectReplayTest {

    private static final String CALLBACK = "/callback?code=the-code-of-it&state=our-state";

    private final int port = FreePort.find();
    private final RedirectUri uri = new RedirectUri("http://localhost:" + port + "/callback");
    private final LinkedBlockingQueue<AuthorizationResponse> received = new LinkedBlockingQueue<>();

    @Test
    void secondCode_andReplayedOne_changeNothing() throws Exception {
        try (RedirectListener listener = listener(true)) {
            CompletableFuture<Answer> browser = Visitor.browser(port).getting(CALLBACK);
            assertThat(received.poll(20, TimeUnit.SECONDS)).isNotNull();

            for (String again : new String[] {CALLBACK, CALLBACK.replace("the-code", "another-code")}) {
                Answer answer = Visitor.browser(port).get(again);
                assertThat(answer.status()).isEqualTo(409);
                assertThat(answer.body()).contains("This sign-in is already done");
            }
            assertThat(received).isEmpty();
            assertThat(browser).isNotDone();

            listener.signedIn("bob");
            assertThat(browser.get(20, TimeUnit.SECONDS).status()).isEqualTo(303);
            assertThat(Visitor.browser(port).get(CALLBACK).status()).isEqualTo(409);
            Visitor.browser(port).get("/callback/done/unguessable");
        }
    }

    @Test
    void codeThatComesAfterAPastedOne_isTooLate() {
        try (RedirectListener listener = listener(false)) {
            assertThat(Visitor.browser(port).get(CALLBACK).status()).isEqualTo(409);
            listener.signedIn("bob");
        }
    }

    private RedirectListener listener(boolean isFirst) {
        return RedirectListener.open(
                LoopbackPort.bind(uri).orElseThrow(),
                uri,
                "our-state",
                "unguessable",
                new CallbackPages(text -> text),
                response -> received.add(response) && isFirst);
    }
}
