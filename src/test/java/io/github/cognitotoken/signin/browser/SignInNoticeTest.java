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
        new SignInNotice(new Diagnostics(stderr, new Redaction()), environment::get).waysBack(uri);
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
    void qrCode_isShownWhereItFits() {
        assertThat(SignInNotice.invitation(ADDRESS, Optional.of(new Terminal.Size(80, 50))))
                .contains("█", "Paste the address that the browser ends on");
        assertThat(SignInNotice.invitation(ADDRESS, Optional.of(new Terminal.Size(80, 20))))
                .doesNotContain("█")
                .startsWith("Paste the address that the browser ends on");
        assertThat(SignInNotice.invitation(ADDRESS, Optional.empty())).doesNotContain("█");
    }
}
