package io.github.cognitotoken.signin.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.oauth.AuthorizationRequest;
import io.github.cognitotoken.oauth.redirect.FreePort;
import io.github.cognitotoken.oauth.redirect.LoopbackPort;
import io.github.cognitotoken.oauth.redirect.RedirectUri;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrowserWaitTest {

    private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    private final Diagnostics diagnostics = new Diagnostics(stderr, new Redaction());
    private final RedirectUri uri = new RedirectUri("http://localhost:" + FreePort.find() + "/callback");

    private Failure waitInVain(BrowserWait wait, boolean visited) {
        AuthorizationRequest request = AuthorizationRequest.random(
                URI.create("https://pool.example"), "client", uri.text(), Map.of(), new SecureRandom());
        try (RedirectTarget target = new RedirectTarget(
                        uri, Optional.of(LoopbackPort.bind(uri).orElseThrow()), Optional.empty());
                Reception reception = Reception.open(target, request, text -> text, new SecureRandom())) {
            if (visited) {
                new PersonAtTheBrowser(person -> {}).get("http://localhost:" + uri.port() + "/favicon.ico");
            }
            Failure[] failure = new Failure[1];
            assertThatThrownBy(() -> wait.answer(reception, uri))
                    .isInstanceOfSatisfying(Failure.class, e -> failure[0] = e);
            return failure[0];
        }
    }

    private BrowserWait wait(boolean painted) {
        return new BrowserWait(diagnostics, painted, Duration.ofMillis(300), Duration.ZERO);
    }

    @Test
    void endOfTheTime_isAFailure_thatNamesTheCallbackUrl() {
        Failure failure = waitInVain(wait(false), false);

        assertThat(failure.kind()).isEqualTo(ErrorKind.INTERACTION);
        assertThat(failure.hint()).contains("letter by letter: " + uri.text() + " (console:");
    }

    @Test
    void withoutASignOfTheBrowser_theCallbackUrlIsNamedEarlier() {
        BrowserWait wait = new BrowserWait(diagnostics, false, Duration.ofMillis(2_500), Duration.ofMillis(1));

        waitInVain(wait, false);

        assertThat(stderr.toString(UTF_8))
                .containsOnlyOnce("note: no answer yet.")
                .contains(uri.text());
    }

    @Test
    void afterASignOfTheBrowser_itIsNot() {
        BrowserWait wait = new BrowserWait(diagnostics, false, Duration.ofMillis(2_500), Duration.ofMillis(1));

        waitInVain(wait, true);

        assertThat(stderr.toString(UTF_8)).isEmpty();
    }

    @Test
    void time_isCountedDown_onATerminalOnly() {
        waitInVain(wait(true), true);

        assertThat(stderr.toString(UTF_8)).contains("waiting for the browser: 0:00 left, Ctrl-C ends it");
    }
}
