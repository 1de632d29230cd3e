package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.host.ChildSecrets;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code exec}: what a command gets from it, and what becomes of its outcome. */
class ExecIT {

    private final UserPool pool = Bob.pool();
    private final FixedTokens tokens = FixedTokens.of(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void command_getsTheTokens_andItsArgumentsUnchanged() {
        Bob.at(pool)
                .run(
                        "exec",
                        "sh",
                        "-c",
                        "printf '%s\\n' $COGNITO_ACCESS_TOKEN $COGNITO_ID_TOKEN $COGNITO_TOKEN_EXPIRES_AT \"$@\"",
                        "x",
                        "--id-token",
                        "-o",
                        "json",
                        "a b",
                        "",
                        "--",
                        "--help")
                .succeeds()
                .prints(String.join(
                        "\n",
                        tokens.access(),
                        tokens.id(),
                        Long.toString(FixedTokens.END),
                        "--id-token",
                        "-o",
                        "json",
                        "a b",
                        "",
                        "--",
                        "--help",
                        ""));
    }

    @Test
    void command_getsNoSecretOfOurs_andNoVariableWithoutAValue() {
        tokens.withoutIdToken();
        CognitoToken program = Bob.at(pool).env("OTHER", "seen");
        ChildSecrets.VARIABLES.stream()
                .filter(name -> !name.equals("COGNITO_PASSWORD"))
                .forEach(name -> program.env(name, "hush"));
        program.without("COGNITO_CLIENT_SECRET").without("COGNITO_MFA_CODE").env("COGNITO_TOKEN_EXPIRES_AT", "17");

        String seen = program.run("exec", "env").succeeds().outcome().stdout();

        assertThat(seen.lines())
                .contains("OTHER=seen", "COGNITO_ACCESS_TOKEN=" + tokens.access())
                .noneMatch(
                        line -> line.startsWith("COGNITO_ID_TOKEN=") || line.endsWith("=hush") || line.endsWith("=17"))
                .noneMatch(line -> line.contains(Bob.PASSWORD));
    }

    @Test
    void env_setsThePrintedToken_underMoreNames() {
        Bob.at(pool)
                .run(
                        "--env",
                        "BEARER_TOKEN",
                        "--env=MCP_TOKEN",
                        "--id-token",
                        "exec",
                        "sh",
                        "-c",
                        "echo $BEARER_TOKEN $MCP_TOKEN")
                .succeeds()
                .printsOnly(tokens.id() + " " + tokens.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-B", "1A", "", "A=hunter2", "A B", "COGNITO_ACCESS_TOKEN", "path", "BEARER_TOKEN_FILE"})
    void name_thatCannotBeAVariable_isRefusedBeforeTheNetwork(String name) {
        Outcome outcome = Bob.at(pool).run("--env", name, "exec", "env");

        outcome.fails(2).error("--env");
        assertThat(outcome.stderr()).doesNotContain("hunter2");
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void exitCode_isTheCommands() {
        Bob.at(pool).run("exec", "sh", "-c", "exit 42").ends(42).isSilent();
        Bob.at(pool).run("exec", "sh", "-c", "kill -9 $$").ends(137).isSilent();
        Bob.at(pool).run("exec", "true").succeeds().prints("");
    }

    @Test
    void absentCommand_is127_andOneThatCannotRunIs126_withoutShowingIt() throws IOException {
        CognitoToken program = Bob.at(pool);
        Path text = program.file("notes", "text");

        program.run("exec", "no-such-command-anywhere").fails(127).error("the command to run was not found");
        program.run("exec", "TOKEN=hunter2", "env").fails(127).hint("exec env NAME=VALUE CMD");
        assertThat(program.run("exec", "TOKEN=hunter2", "env").stderr()).doesNotContain("hunter2");
        program.run("exec", text.toString()).fails(126).error("cannot be started: Permission denied");
        program.run("exec", program.home().toString()).fails(126).error("cannot be started");
    }

    @Test
    void script_withoutAnInterpreterLine_runs() throws IOException {
        CognitoToken program = Bob.at(pool);
        Path script = program.file("script", "echo hello\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));

        program.run("exec", script.toString()).succeeds().printsOnly("hello");
    }

    @Test
    void nothingIsStarted_withoutAToken() {
        CognitoToken program = CognitoToken.with(pool).as(Bob.NAME, "wrong");
        pool.faults().clear();

        program.run("exec", "touch", "started").fails(4);
        CognitoToken.with(pool).as(Bob.NAME).run("exec", "touch", "started").fails(5);
        assertThat(program.home().resolve("started")).doesNotExist();
    }

    @Test
    void idToken_thatIsMissing_isExit3() {
        tokens.withoutIdToken();

        Bob.at(pool).run("--id-token", "exec", "true").fails(3).error("no ID token");
    }

    @Test
    void standardInput_isTheCommands() {
        Bob.at(pool).stdin("one\ntwo\n").run("exec", "cat").succeeds().prints("one\ntwo\n");
    }

    @Test
    void commandIsMissing_orAnOptionStandsInItsPlace() {
        Bob.at(pool).run("exec").fails(2).error("exec needs a command");
        Bob.at(pool).run("exec", "--").fails(2).error("exec needs a command");
        Bob.at(pool).run("exec", "--id-token", "env").fails(2).hint("OPTIONS exec CMD");
        Bob.at(pool).run("-o", "json", "exec", "env").ends(2);
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void twoDashes_beforeTheCommand_arePassedOver_asElsewhere() {
        Bob.at(pool).run("exec", "--", "echo", "--", "x").succeeds().printsOnly("-- x");
    }

    @Test
    void help_isShown_ratherThanRun() {
        String page =
                CognitoToken.alone().run("exec", "--help").succeeds().outcome().stdout();

        assertThat(page)
                .startsWith("Usage: cognito-token [OPTIONS] exec CMD [ARGS...]")
                .contains("--refresh-file=FILE");
        assertThat(CognitoToken.alone().run("help", "exec").succeeds().outcome().stdout())
                .isEqualTo(page);
    }

    @Test
    void refreshFile_holdsTheToken_whileTheCommandRuns_andIsGoneAfterwards() {
        CognitoToken program = Bob.at(pool);
        Path file = program.home().resolve("token");

        program.run(
                        "--refresh-file",
                        file.toString(),
                        "exec",
                        "sh",
                        "-c",
                        "cat \"$BEARER_TOKEN_FILE\"; echo; stat -c %a \"$BEARER_TOKEN_FILE\"; exit 3")
                .ends(3);
        Outcome outcome = program.run(
                "--refresh-file",
                file.toString(),
                "--id-token",
                "exec",
                "sh",
                "-c",
                "cat \"$BEARER_TOKEN_FILE\"; stat -c ' %a %n' \"$BEARER_TOKEN_FILE\"");

        outcome.succeeds().printsOnly(tokens.id() + " 600 " + file);
        assertThat(file).doesNotExist();
    }

    @Test
    void refreshFile_isNeverAnotherFile_norWhereOthersCanReplaceIt() throws IOException {
        CognitoToken program = Bob.at(pool);
        Path precious = program.file("precious", "my notes");
        Path link = Files.createSymbolicLink(program.home().resolve("link"), precious);
        Path shared = Files.createDirectory(program.home().resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));

        refuses(program, precious.toString(), "holds something else than a token");
        refuses(program, link.toString(), "symbolic link");
        refuses(program, program.home().toString(), "no regular file");
        refuses(program, shared.resolve("token").toString(), "other users can write its folder");
        refuses(program, program.home().resolve("absent/token").toString(), "does not exist");
        assertThat(precious).hasContent("my notes");
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void refreshFile_takesWhatAKilledRunLeft_andAnEmptyFile() {
        CognitoToken program = Bob.at(pool);
        for (String content : List.of("", tokens.access())) {
            Path file = program.file("token", content);

            program.run("--refresh-file", file.toString(), "exec", "cat", file.toString())
                    .succeeds()
                    .prints(tokens.access());
            assertThat(file).doesNotExist();
        }
    }

    private static void refuses(CognitoToken program, String file, String reason) {
        program.run("--refresh-file", file, "exec", "true").fails(2).error(reason);
    }
}
