package io.github.cognitotoken.host.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserAbsenceTest {

    private static Optional<String> sign(Map<String, String> variables) {
        return new BrowserAbsence(variables::get, false, path -> false).sign();
    }

    @ParameterizedTest
    @CsvSource({
        "CODESPACES, this is a codespace",
        "SSH_CONNECTION, this is an SSH session",
        "SSH_TTY, this is an SSH session",
        "REMOTE_CONTAINERS, this is a container",
        "container, this is a container"
    })
    void personElsewhere_hasNoBrowserHere_thoughThereIsADisplay(String variable, String sign) {
        assertThat(sign(Map.of("DISPLAY", ":0", variable, "x"))).contains(sign);
    }

    @Test
    void containerFile_isASign() {
        Map<String, String> variables = Map.of("DISPLAY", ":0");
        assertThat(new BrowserAbsence(variables::get, false, Path.of("/.dockerenv")::equals).sign())
                .contains("this is a container");
    }

    @Test
    void linuxWithoutADisplay_hasNone_andWithOneHas() {
        assertThat(sign(Map.of())).contains("there is no display");
        assertThat(sign(Map.of("DISPLAY", ":0"))).isEmpty();
        assertThat(sign(Map.of("WAYLAND_DISPLAY", "wayland-0"))).isEmpty();
    }

    @Test
    void systemWithWindowsOfItsOwn_needsNoDisplay() {
        assertThat(new BrowserAbsence(Map.<String, String>of()::get, true, path -> false).sign())
                .isEmpty();
    }

    @Test
    void browserVariable_outranksAllSigns() {
        assertThat(sign(Map.of("SSH_CONNECTION", "x", "BROWSER", "/vscode/helpers/browser.sh")))
                .isEmpty();
        assertThat(sign(Map.of("DISPLAY", ":0", "BROWSER", "none"))).contains("BROWSER is none");
    }
}
