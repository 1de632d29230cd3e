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
    void wrongPassword_isAskedForOnce() {
        try (Terminal terminal = program.atTerminal("cognito-token")) {
            String screen = terminal.shows(PROMPT).type("wrong-one\n").ends(4);

            assertThat(screen).contains("incorrect username or password").doesNotContain("wrong-one");
        }
        assertThat(pool.requests().count()).isEqualTo(1);
    }

    @Test
    void questions_areForbidden_byOptionVariableAndCi() {
        for (String setting : new String[] {"COGNITO_NO_INPUT=1 cognito-token", "CI=true cognito-token"}) {
            try (Terminal terminal = program.atTerminal(setting)) {
                assertThat(terminal.ends(5)).contains("forbids questions").doesNotContain(PROMPT);
            }
        }
        try (Terminal terminal = program.atTerminal("cognito-token --no-input")) {
            assertThat(terminal.ends(5))
                    .contains("--no-input forbids questions")
                    .doesNotContain(PROMPT);
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
                .error("the username is needed")
                .hint("--username", "COGNITO_USERNAME");
        assertThat(pool.requests().count()).isZero();
    }
}
