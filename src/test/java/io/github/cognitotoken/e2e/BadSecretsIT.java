package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A secret that cannot be had is a clear error before any call. */
class BadSecretsIT {

    private final UserPool pool = Bob.pool();
    private final CognitoToken program = CognitoToken.with(pool).as(NAME);

    @AfterEach
    void stop() {
        assertThat(pool.requests().count()).isZero();
        pool.close();
    }

    @Test
    void missingFile_isExit3_naming() {
        program.run("--password-file", "nowhere")
                .fails(3)
                .error("the password from --password-file", "nowhere", "no such file");
        program.env("COGNITO_CLIENT_SECRET_FILE", "/nowhere")
                .run("--no-input")
                .fails(3)
                .error("the client secret from COGNITO_CLIENT_SECRET_FILE");
    }

    @Test
    void emptySecret_isNoSecret() {
        program.file("empty", "\n");

        program.in(program.home()).run("--password-file", "empty").fails(3).error("--password-file is empty");
        program.run("--password-stdin").fails(3).error("--password-stdin is empty");
        program.env("COGNITO_PASSWORD_FILE", "empty").run().fails(3).error("COGNITO_PASSWORD_FILE", "empty");
        program.run("--password=").failsAfter(2, warning()).error("--password is empty");
    }

    @Test
    void folderAndBinaryFile_areExit3() {
        program.file("binary", new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        program.run("--password-file", ".").fails(3).error("it is a folder");
        program.in(program.home()).run("--password-file", "binary").fails(3).error("not UTF-8");
    }

    @Test
    void endlessInput_isExit3() {
        program.run("--password-file", "/dev/zero").fails(3).error("longer than 64 KiB");
    }

    @Test
    void failingCommand_isExit3_evenIfItPrinted() {
        program.run("--password-command", "echo Correct-Horse-7; exit 9")
                .fails(3)
                .error("--password-command", "exit code 9");
    }

    @Test
    void silentCommand_isExit3() {
        program.run("--client-secret-command", "true").fails(3).error("--client-secret-command", "printed nothing");
    }

    @Test
    void commandsOwnErrors_arePassedOn() {
        Outcome outcome = program.run("--password-command", "echo vault is sealed >&2; exit 1");

        outcome.failsAfter(3, "vault is sealed\n").error("exit code 1");
    }

    @Test
    void command_hasAnEmptyStandardInput() {
        program.stdin("not for the command\n")
                .run("--password-command", "cat")
                .fails(3)
                .error("printed nothing");
    }

    @Test
    void commandInAFileThatOthersCanWrite_isNotRun() throws IOException {
        program.config("[default]\nclient_id = " + pool.client().id()
                + "\nusername = bob\npassword_command = touch ran; echo x\n");
        Files.setPosixFilePermissions(program.configFile(), PosixFilePermissions.fromString("rw-rw-r--"));

        program.run().fails(3).error("other users can write it").hint("chmod go-w");
        assertThat(program.home().resolve("ran")).doesNotExist();
    }

    private static String warning() {
        return "warning: other processes can see the value of --password;"
                + " safer: --password-stdin or the variable COGNITO_PASSWORD\n";
    }
}
