package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code exec} as a process of its own: signals, the terminal, the launcher and what others can see. */
class ExecProcessIT {

    private final UserPool pool = Bob.pool();
    private final FixedTokens tokens = FixedTokens.of(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @ParameterizedTest
    @CsvSource({"HUP, 129", "INT, 130", "TERM, 143", "USR1, 138", "USR2, 140"})
    void signal_reachesTheCommand_whoseCodeIsOurs(String signal, int code) throws Exception {
        CognitoToken program = Bob.at(pool);
        Running running = program.start("exec", "sh", "-c", "echo $$ >pid; exec sleep 100");
        ProcessHandle us =
                running.awaitProcessIn(program.home().resolve("pid")).parent().orElseThrow();

        kill(signal, us);

        running.ends().ends(code).isSilent();
    }

    @Test
    void signal_thatTheCommandHandles_doesNotEndUs() throws Exception {
        CognitoToken program = Bob.at(pool);
        Running running = program.start(
                "exec",
                "sh",
                "-c",
                "trap 'echo got TERM; echo 1 >got' TERM; trap 'echo got INT; exit 5' INT; echo $$ >pid;"
                        + " while :; do sleep 0.05; done");
        ProcessHandle us =
                running.awaitProcessIn(program.home().resolve("pid")).parent().orElseThrow();

        kill("TERM", us);
        running.awaitFile(program.home().resolve("got"));
        assertThat(running.isAlive()).isTrue();
        kill("INT", us);

        assertThat(running.ends().ends(5).stdout()).isEqualTo("got TERM\ngot INT\n");
    }

    @Test
    void ctrlC_reachesTheCommandOnce_andWeWaitForItsEnd() {
        Terminal terminal = Bob.at(pool)
                .atTerminal(
                        "exec cognito-token exec sh -c 'trap \"echo one INT\" INT; echo ready; read x; read x; exit 7'");
        try (terminal) {
            terminal.shows("ready").type(Terminal.CTRL_C).shows("one INT");
            terminal.type("\n").type("\n");

            assertThat(terminal.ends(7)).containsOnlyOnce("one INT");
        }
    }

    @Test
    void ctrlC_endsACommandThatDoesNotHandleIt() {
        try (Terminal terminal = Bob.at(pool).atTerminal("cognito-token exec sh -c 'echo ready; exec sleep 100'")) {
            terminal.shows("ready").type(Terminal.CTRL_C);
            terminal.ends(130);
        }
    }

    @Test
    void command_hasTheTerminal() {
        try (Terminal terminal = Bob.at(pool)
                .atTerminal("cognito-token exec sh -c 'test -t 0 && test -t 1 && test -t 2 && echo all three'")) {
            assertThat(terminal.ends(0)).contains("all three");
        }
    }

    @Test
    void refreshFile_isDeleted_afterASignal() throws Exception {
        CognitoToken program = Bob.at(pool);
        Running running = program.start(
                "--refresh-file", "token", "exec", "sh", "-c", "cp token seen; echo $$ >pid; exec sleep 100");
        ProcessHandle us =
                running.awaitProcessIn(program.home().resolve("pid")).parent().orElseThrow();

        kill("TERM", us);

        running.ends().ends(143).isSilent();
        assertThat(program.home().resolve("seen")).hasContent(tokens.access());
        assertThat(program.home().resolve("token")).doesNotExist();
    }

    @Test
    void variablesThatTheLauncherChanges_areTheUsersOwn_inTheCommand() {
        String seen = Bob.at(pool)
                .env("LANG", "C")
                .env("JAVA_TOOL_OPTIONS", "-Dx=1")
                .env("_JAVA_OPTIONS", "-Dy=2")
                .asProcess()
                .run("exec", "sh", "-c", "env; cognito-token exec env | sed 's/^/nested /'")
                .succeeds()
                .outcome()
                .stdout();

        assertThat(seen.lines())
                .contains("JAVA_TOOL_OPTIONS=-Dx=1", "_JAVA_OPTIONS=-Dy=2", "nested JAVA_TOOL_OPTIONS=-Dx=1", "LANG=C")
                .noneMatch(line -> line.contains("LC_ALL") || line.contains("STORED"));
    }

    @Test
    void pipesOfTheShell_reachTheCommand() {
        Bob.at(pool)
                .script("bash", "cognito-token exec cat <(echo one) <(echo two)")
                .succeeds()
                .prints("one\ntwo\n");
    }

    @Test
    void token_standsInNoArgument() {
        Tool.require("strace");
        Bob.at(pool)
                .script(
                        "bash",
                        "strace -f -e trace=execve -s 5000 -o trace cognito-token --refresh-file token --env X exec true;"
                                + " grep -c execve trace; ! grep -F \"$(echo " + tokens.access() + ")\" trace")
                .ends(0);
    }

    private static void kill(String signal, ProcessHandle process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("sh", "-c", "kill -s " + signal + " " + process.pid())
                        .start()
                        .waitFor())
                .isZero();
    }
}
