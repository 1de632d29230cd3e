package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PromptIT {

    private static final String PROMPT = "Password for bob: ";

    private final UserPool pool = Bob.pool();
    private final CognitoToken program = CognitoToken.with(pool).as(NAME);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void password_isAskedForAtTheTerminalOnly_andNotEchoed() throws IOException {
        try (Terminal terminal = program.atTerminal("cognito-token >out 2>err </dev/null")) {
            String screen = terminal.shows(PROMPT).type(PASSWORD + "\n").ends(0);

            assertThat(screen).isEqualTo(PROMPT + "\r\n");
        }
        assertThat(Files.readString(program.home().resolve("err"))).isEmpty();
        assertThat(Claims.of(Files.readString(program.home().resolve("out")).strip())
                        .get("username")
                        .getAsString())
                .isEqualTo(NAME);
    }

    @Test
    void password_isAskedFor_insideACommandSubstitution() {
        try (Terminal terminal = program.atTerminal("x=$(cognito-token) && echo \"got <${x%%.*}> in <$(stty -a)>\"")) {
            String screen = terminal.shows(PROMPT).type(PASSWORD + "\n").ends(0);

            assertThat(screen).contains("got <eyJ").contains(" echo ").doesNotContain(PASSWORD);
        }
        assertThat(pool.requests().last().parameter("PASSWORD")).isEqualTo(PASSWORD);
    }

    @Test
    void username_isAskedForFirst_andEchoed() {
        try (Terminal terminal = program.without("COGNITO_USERNAME").atTerminal("cognito-token | cut -c1-3")) {
            String screen = terminal.shows("Username: ")
                    .type("bob\n")
                    .shows(PROMPT)
                    .type(PASSWORD + "\n")
                    .ends(0);

            assertThat(screen).isEqualTo("Username: bob\r\n" + PROMPT + "\r\neyJ\r\n");
        }
    }

    @Test
    void nonAsciiPassword_arrives_whateverTheLocale() {
        pool.user(NAME).password("ü日本🔑 $HOME");
        try (Terminal terminal = program.env("LC_ALL", "C").atTerminal("cognito-token >/dev/null")) {
            terminal.shows(PROMPT).type("ü日本🔑 $HOME\n").ends(0);
        }
    }

    @Test
    void ctrlC_endsWith130_andLeavesTheTerminalSane() {
        try (Terminal terminal = program.atTerminal("trap : INT; cognito-token; echo \"code $?\"; stty -a")) {
            String screen = terminal.shows(PROMPT).type(Terminal.CTRL_C).ends(0);

            assertThat(screen)
                    .contains("code 130")
                    .containsPattern("[ \n]echo ")
                    .doesNotContain("error:");
        }
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void nothingEntered_isExit5() {
        try (Terminal terminal = program.atTerminal("cognito-token")) {
            String screen = terminal.shows(PROMPT).type("\n").ends(5);

            assertThat(screen).contains("error: the password is needed, and nothing was entered");
        }
    }

    @Test
    void wrongPassword_isAskedForAgain_inThreeTries() {
        try (Terminal terminal = program.atTerminal("cognito-token")) {
            String screen = terminal.shows(PROMPT)
                    .type("wrong-one\n")
                    .shows("2 more tries\r\n" + PROMPT)
                    .type("wrong-two\n")
                    .shows("After five failures Cognito locks the user out for a while\r\n" + PROMPT)
                    .type("wrong-three\n")
                    .ends(4);

            assertThat(screen)
                    .contains("error: Cognito refused the sign-in: incorrect username or password")
                    .doesNotContain("wrong-");
        }
        assertThat(pool.requests().count()).isEqualTo(3);
    }

    @Test
    void mistypedPassword_canBeMended() {
        try (Terminal terminal = program.atTerminal("cognito-token | cut -c1-3")) {
            String screen = terminal.shows(PROMPT)
                    .type("wrong-one\n")
                    .shows("2 more tries\r\n" + PROMPT)
                    .type(PASSWORD + "\n")
                    .ends(0);

            assertThat(screen).endsWith("eyJ\r\n");
        }
    }

    @Test
    void givenPassword_isNeverSentTwice_thoughThereIsATerminal() {
        program.env("COGNITO_PASSWORD", "wrong-one");
        try (Terminal terminal = program.atTerminal("cognito-token")) {
            assertThat(terminal.ends(4))
                    .contains("incorrect username or password")
                    .doesNotContain(PROMPT);
        }
        assertThat(pool.requests().count()).isEqualTo(1);
    }

    @Test
    void backgroundOfATerminal_isNoPlaceToAsk() {
        try (Terminal terminal = program.atTerminal("timeout 20 cognito-token; echo \"ended with $?\"; stty -a")) {
            assertThat(terminal.ends(0))
                    .contains("error: the password is needed, and this process runs in the background of its terminal")
                    .contains("hint: give --password-stdin")
                    .contains("ended with 5")
                    .containsPattern("[ \n]echo ");
        }
        try (Terminal terminal = program.atTerminal("set -m; cognito-token & wait $!; echo \"ended with $?\"")) {
            assertThat(terminal.ends(0)).contains("in the background").contains("ended with 5");
        }
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void ctrlC_atAVisibleQuestion_endsItsLine() {
        program.without("COGNITO_USERNAME");
        try (Terminal terminal = program.atTerminal("trap : INT; cognito-token; echo \"code $?\"")) {
            assertThat(terminal.shows("Username: ").type(Terminal.CTRL_C).ends(0))
                    .containsPattern("Username: (\\^C)?\r\ncode 130");
        }
    }

    @Test
    void ctrlBackslash_atAQuestion_printsNoThreadDump() {
        try (Terminal terminal = program.atTerminal("cognito-token")) {
            assertThat(terminal.shows(PROMPT).type("\u001c\n").ends(5))
                    .contains("what you typed has control characters")
                    .doesNotContain("Full thread dump");
        }
    }

    @Test
    void firstLogin_asksForWhatASignInNeeds_andWritesTheDefaultProfile() throws IOException {
        program.without("COGNITO_CLIENT_ID").without("COGNITO_USERNAME");
        try (Terminal terminal = program.atTerminal("cognito-token login && cognito-token | cut -c1-3")) {
            String screen = terminal.shows("App client id: ")
                    .type(pool.client().id() + "\n")
                    .shows("User pool id")
                    .type(pool.id() + "\n")
                    .shows("Username (Enter: ask each time): ")
                    .type(NAME + "\n")
                    .shows(PROMPT)
                    .type(PASSWORD + "\n")
                    .ends(0);

            assertThat(screen)
                    .contains("No app client is set.", "wrote profile 'default'", "signed in as bob")
                    .endsWith("eyJ\r\n");
        }
        assertThat(Files.readString(program.configFile()))
                .contains("[default]", "client_id = " + pool.client().id(), "username = bob");
    }

    @Test
    void firstLogin_withoutATerminal_namesAllThatIsMissing_andTheProfilesThatThereAre() {
        program.without("COGNITO_CLIENT_ID")
                .without("COGNITO_USERNAME")
                .without("AWS_ENDPOINT_URL")
                .config("[profile staging]\nclient_id = 1a\n");

        program.run("login")
                .fails(3)
                .error("no app client id, no region, no username and no password are set")
                .hint(
                        "COGNITO_CLIENT_ID",
                        "COGNITO_REGION",
                        "COGNITO_USERNAME",
                        "COGNITO_PASSWORD",
                        "-p NAME: staging");
    }

    @Test
    void help_hasTheWidthOfTheTerminal_and80WithoutOne() {
        try (Terminal terminal =
                program.atTerminal("stty cols 60; cognito-token --help; stty cols 110; cognito-token --help")) {
            String[] pages = terminal.ends(0).split("Usage: ", -1);
            assertThat(pages[1].lines()).allMatch(line -> line.length() <= 60 || line.contains("$ "));
            assertThat(pages[2].lines()).anyMatch(line -> line.length() > 90).allMatch(line -> line.length() <= 110);
        }
        try (Terminal terminal = program.atTerminal("stty cols 110; cognito-token --help | cat")) {
            assertThat(terminal.ends(0).lines())
                    .anyMatch(line -> line.length() > 70)
                    .allMatch(line -> line.length() <= 80 || line.contains("$ "));
        }
    }

    @Test
    void passwordThatIsNotUtf8_isNotSent() {
        try (Terminal terminal = program.atTerminal("cognito-token")) {
            terminal.shows(PROMPT);
            terminal.typeBytes(new byte[] {'p', (byte) 0xe4, '\n'});

            assertThat(terminal.ends(5)).contains("what you typed is not UTF-8 text");
        }
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void questions_areForbidden_byOptionVariableAndCi() {
        for (String setting :
                new String[] {"COGNITO_NO_INPUT=1 cognito-token", "CI=true cognito-token", "TF_BUILD=True cognito-token"
                }) {
            try (Terminal terminal = program.atTerminal(setting)) {
                assertThat(terminal.ends(5)).contains("forbids prompts").doesNotContain(PROMPT);
            }
        }
        try (Terminal terminal = program.atTerminal("cognito-token --no-input")) {
            assertThat(terminal.ends(5)).contains("--no-input forbids prompts").doesNotContain(PROMPT);
        }
    }

    @Test
    void noTerminal_isExit5_namingWhatWouldHaveAnswered() {
        program.run()
                .fails(5)
                .error("the password is needed, and there is no terminal")
                .hint("--password-stdin", "COGNITO_PASSWORD");
        program.without("COGNITO_USERNAME")
                .run()
                .fails(5)
                .error("the username and the password are needed, and there is no terminal")
                .hint("--username", "COGNITO_USERNAME", "--password-stdin", "cognito-token login");
        assertThat(pool.requests().count()).isZero();
    }
}
