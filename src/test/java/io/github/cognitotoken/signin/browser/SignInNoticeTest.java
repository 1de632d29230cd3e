package io.github.cognitotoken.signin.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.terminal.Terminal;
import io.github.cognitotoken.oauth.redirect.RedirectUri;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInNoticeTest {

    private static final URI ADDRESS = URI.create("https://pool.example/oauth2/authorize?client_id=x");

    private String waysBack(RedirectUri uri, Map<String, String> environment) {
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        new SignInNotice(
                        new Diagnostics(stderr, new Redaction()),
                        name -> environment.get(name),
                        () -> true,
                        Optional::empty)
                .waysBack(uri);
        return stderr.toString(UTF_8);
    }

    @Test
    void sshSession_getsTheTunnel() {
        Map<String, String> environment = Map.of("SSH_CONNECTION", "198.51.100.7 50000 203.0.113.5 22", "USER", "bob");

        assertThat(waysBack(RedirectUri.DEFAULT, environment))
                .contains("ssh -L 8400:localhost:8400 bob@203.0.113.5")
                .contains("curl 'ADDRESS'");
        assertThat(waysBack(new RedirectUri("http://127.0.0.1:8401/"), Map.of("SSH_CONNECTION", "odd")))
                .contains("ssh -L 8401:127.0.0.1:8401 HOST");
    }

    @Test
    void vsCode_forwardsByItself() {
        for (String variable : new String[] {"CODESPACES", "REMOTE_CONTAINERS", "VSCODE_IPC_HOOK_CLI"}) {
            assertThat(waysBack(RedirectUri.DEFAULT, Map.of(variable, "x")))
                    .contains("VS Code forwards port 8400 by itself");
        }
    }

    @Test
    void pageElsewhere_showsWhatToPaste() {
        assertThat(waysBack(new RedirectUri("https://team.example/callback.html"), Map.of()))
                .contains("https://team.example/callback.html, which shows what to paste here")
                .doesNotContain("curl");
    }

    @Test
    void qrCode_isOnStderr_whereItFits() {
        assertThat(openYourself(true, Optional.of(new Terminal.Size(80, 50)))).contains("\u001b[30;47m", "█");
        assertThat(openYourself(true, Optional.of(new Terminal.Size(80, 20)))).doesNotContain("█");
        assertThat(openYourself(true, Optional.empty())).doesNotContain("█");
    }

    @Test
    void qrCode_isOnTheTerminal_whereStderrIsAFile() {
        Optional<Terminal.Size> room = Optional.of(new Terminal.Size(80, 50));

        assertThat(openYourself(false, room)).doesNotContain("█");
        assertThat(notice(new ByteArrayOutputStream(), false, room).invitation(ADDRESS))
                .contains("█", "Paste the address that the browser ends on");
        assertThat(notice(new ByteArrayOutputStream(), true, room).invitation(ADDRESS))
                .startsWith("Paste the address that the browser ends on");
    }

    private static String openYourself(boolean stderrIsTerminal, Optional<Terminal.Size> size) {
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        notice(stderr, stderrIsTerminal, size).openYourself(ADDRESS, "--no-browser");
        return stderr.toString(UTF_8);
    }

    private static SignInNotice notice(
            ByteArrayOutputStream stderr, boolean stderrIsTerminal, Optional<Terminal.Size> size) {
        return new SignInNotice(
                new Diagnostics(stderr, new Redaction()), name -> null, () -> stderrIsTerminal, () -> size);
    }
}
