package io.github.cognitotoken.host.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserCommandsTest {

    private static final String PAGE = "https://pool.example/oauth2/authorize?a=b&c='d'";

    @TempDir
    private Path folder;

    private final Map<String, String> variables = new HashMap<>();

    @BeforeEach
    void onlyThisFolder() {
        variables.put("PATH", folder.toString());
    }

    private String program(String name) throws IOException {
        Path program = Files.writeString(folder.resolve(name), "");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"))
                .toString();
    }

    private BrowserCommands commands() {
        return new BrowserCommands(variables::get);
    }

    @Test
    void linux_hasTheProgramsThatAreThere() throws IOException {
        String gio = program("gio");
        String xdgOpen = program("xdg-open");

        assertThat(commands().ofLinux(PAGE)).containsExactly(List.of(xdgOpen, PAGE), List.of(gio, "open", PAGE));
    }

    @Test
    void browserVariable_comesFirst_withTheAddressAtItsPlace() {
        variables.put("BROWSER", "firefox --new-window %s:w3m");

        assertThat(commands().ofLinux(PAGE))
                .containsExactly(List.of("firefox", "--new-window", PAGE), List.of("w3m", PAGE));
    }

    @Test
    void windowsSubsystem_opensTheBrowserOfWindows_withoutAQuoteInTheAddress() throws IOException {
        String shell = program("powershell.exe");

        assertThat(commands().ofWindowsSubsystem(PAGE))
                .containsExactly(List.of(
                        shell,
                        "-NoProfile",
                        "-NonInteractive",
                        "-Command",
                        "Start-Process 'https://pool.example/oauth2/authorize?a=b&c=%27d%27'"));
        String wslview = program("wslview");
        assertThat(commands().ofWindowsSubsystem(PAGE)).startsWith(List.of(wslview, PAGE));
    }

    @Test
    void macAndWindows_haveTheirOwn() {
        assertThat(commands().ofMac(PAGE)).containsExactly(List.of("/usr/bin/open", PAGE));
        assertThat(commands().ofWindows(PAGE))
                .containsExactly(List.of("rundll32", "url.dll,FileProtocolHandler", PAGE));
    }
}
