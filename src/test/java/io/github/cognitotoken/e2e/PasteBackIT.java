package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A sign-in whose browser cannot come back: the person pastes the address that it ended on. */
class PasteBackIT {

    private static final String LOGIN = "cognito-token login --browser --no-browser --redirect-uri ";

    private final BrowserSetup setup = new BrowserSetup();
    private final CognitoToken program = setup.program();

    @AfterEach
    void stop() {
        setup.close();
    }

    private String endOf(URI request) {
        return setup.signIn(request);
    }

    private Terminal login() {
        return program.atTerminal(LOGIN + setup.redirectUri());
    }

    /** One of the articles that this program was asked for does it by hand, with this very callback URL. */
    @Test
    void articlesWay_isOneCommand_andLaterCallsPrintTheAccessToken() {
        try (Terminal terminal = program.atTerminal(LOGIN + "http://localhost:8585")) {
            String address = endOf(setup.shownBy(terminal));
            assertThat(address).startsWith("http://localhost:8585?code=");

            String screen = terminal.type(address + "\n").ends(0);

            assertThat(screen).contains("signed in as bob until ").doesNotContain(address);
        }
        program.run().succeeds().printsToken("access", Bob.NAME);
        program.run("--id-token").succeeds().printsToken("id", Bob.NAME);
    }

    @Test
    void codeAlone_isEnough() {
        try (Terminal terminal = login()) {
            String code = endOf(setup.shownBy(terminal)).replaceAll(".*[?&]code=([^&]*).*", "$1");

            terminal.type(code + "\n").ends(0);
        }
        program.run().succeeds();
    }

    @Test
    void listener_waitsSideBySide() {
        try (Terminal terminal = login()) {
            String address = endOf(setup.shownBy(terminal));

            Outcome curl = program.script("sh", "curl -s '" + address + "'");

            assertThat(curl.stdout()).contains("Signed in as bob");
            terminal.ends(0);
        }
    }

    @Test
    void pageOfATeam_isWaitedForByPasteAlone() {
        try (Terminal terminal = program.atTerminal(LOGIN + "https://team.example/callback.html")) {
            String address = endOf(setup.shownBy(terminal));
            assertThat(address).startsWith("https://team.example/callback.html?code=");

            assertThat(terminal.type(address + "\n").ends(0)).contains("which shows what to paste here");
        }
        program.run().succeeds();
    }

    @Test
    void longAddress_isTakenWhole() {
        try (Terminal terminal = login()) {
            String address = endOf(setup.shownBy(terminal)) + "&more=" + "x".repeat(6_000);

            terminal.type(address + "\n").ends(0);
        }
    }

    @Test
    void lineOfTheLengthAtWhichTerminalsCut_isRefused_andTheNextOneTaken() {
        try (Terminal terminal = login()) {
            String address = endOf(setup.shownBy(terminal));
            String cut = (address + "&more=" + "x".repeat(4_095)).substring(0, 4_095);

            terminal.type(cut + "\n").shows("is as long as a line that a terminal has cut (4095 bytes)");
            terminal.type(address + "\n").ends(0);
        }
    }

    @Test
    void uselessLine_isToldAndEndsNothing() {
        try (Terminal terminal = login()) {
            String address = endOf(setup.shownBy(terminal));

            terminal.type("hello\n").shows("what you pasted has no code in it");
            terminal.type(address.replaceAll("state=[^&]*", "state=other") + "\n")
                    .shows("what you pasted belongs to another sign-in");
            terminal.type(address + "\n").ends(0);
        }
    }

    @Test
    void cognitosErrorPage_isToldWhenItIsPasted() {
        try (Terminal terminal = program.atTerminal(LOGIN + "http://localhost:8586/not-registered")) {
            setup.shownBy(terminal);
            String address = setup.pool().domain() + "/error?error=redirect_mismatch&client_id="
                    + setup.pool().client().id();

            assertThat(terminal.type(address + "\n").ends(3))
                    .contains("letter by letter: http://localhost:8586/not-registered");
        }
    }

    @Test
    void ctrlC_endsWith130_andLeavesTheTerminalSane() {
        try (Terminal terminal =
                program.atTerminal("trap : INT; " + LOGIN + setup.redirectUri() + "; echo \"code $?\"; stty -a")) {
            setup.shownBy(terminal);
            String screen = terminal.type(Terminal.CTRL_C).ends(0);

            assertThat(screen)
                    .contains("code 130")
                    .containsPattern("[ \n]echo ")
                    .containsPattern("[ \n]icanon ");
        }
    }

    @Test
    void terminal_isAsItWas_afterTheSignIn() {
        try (Terminal terminal = program.atTerminal(LOGIN + setup.redirectUri() + " && stty -a")) {
            String screen = terminal.type("")
                    .shows("Paste the address that the browser ends on")
                    .type(endOf(setup.shownBy(terminal)) + "\n")
                    .ends(0);

            assertThat(screen).containsPattern("[ \n]echo ").containsPattern("[ \n]icanon ");
        }
    }

    @Test
    void time_isCountedDown() {
        try (Terminal terminal = login()) {
            terminal.shows("waiting for the browser: 4:5").shows(" left, Ctrl-C ends it");
        }
    }

    @Test
    void sshSession_getsTheTunnel_andNoBrowserIsOpened() {
        setup.withBrowser()
                .without("BROWSER")
                .env("SSH_CONNECTION", "198.51.100.7 50000 203.0.113.5 22")
                .env("DISPLAY", ":0");
        try (Terminal terminal =
                program.atTerminal("cognito-token login --browser --redirect-uri " + setup.redirectUri())) {
            terminal.shows("no browser is opened here (this is an SSH session)")
                    .shows("ssh -L " + URI.create(setup.redirectUri()).getPort() + ":localhost:");
        }
    }

    @Test
    void secondSignIn_waitsForTheFirst_alsoForThatOfAnotherAppClient() {
        String other = "env COGNITO_CLIENT_ID=another " + LOGIN + setup.redirectUri();
        for (String second : List.of(LOGIN + setup.redirectUri(), other)) {
            try (Terminal first = login()) {
                URI request = setup.shownBy(first);
                try (Terminal waiting = program.atTerminal(second)) {
                    waiting.shows("another cognito-token is asking a person; waiting for it to end");

                    first.type(endOf(request) + "\n").ends(0);

                    waiting.shows("Paste the address that the browser ends on");
                }
            }
        }
    }
}
