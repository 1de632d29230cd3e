package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a call does that is served from the cache, seen by the system: next to nothing. */
class WarmReadIT {

    private static final String TRACED = "strace -f -qq -o trace -e trace=open,openat,connect,execve,fcntl,flock ";

    private final UserPool pool = Bob.pool(client -> client.secret("s3cret-of-client"));
    private final CognitoToken program = Bob.at(pool);

    @BeforeEach
    void signIn() {
        Tool.require("strace");
        assumeTrue(program.script("sh", TRACED + "true").exitCode() == 0, "nobody may trace here");
        program.config("[default]\nclient_id = " + pool.client().id()
                + "\nclient_secret_command = touch ran; echo s3cret-of-client\npassword_command = touch ran\n");
        program.in(program.home()).without("COGNITO_CLIENT_ID");
        program.run("login").ends(0);
        program.without("COGNITO_USERNAME").without("COGNITO_PASSWORD");
        assertThat(program.home().resolve("ran").toFile().delete()).isTrue();
        pool.requests().clear();
    }

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void oneFile_whereTheUserIsNamed_andNeitherLockNorCommandNorConnection() {
        List<String> opened = opened("cognito-token -u " + NAME);

        assertThat(opened)
                .containsExactly(program.cache().entryFile().getFileName().toString());
    }

    @Test
    void twoFiles_whereTheCurrentSignInIsMeant() {
        assertThat(opened("cognito-token"))
                .hasSize(2)
                .satisfiesExactly(
                        link -> assertThat(link).endsWith(".link"),
                        entry -> assertThat(entry).endsWith(".token"));
    }

    @Test
    void noClassOfOtherCommands_isLoaded() throws IOException {
        Program.requireJava();
        Path log = program.home().resolve("classes.log");
        program.env("JAVA_HOME", LoggingJava.withoutArchive(program.home(), log).toString());
        program.asProcess().run().succeeds().printsToken("access", NAME);

        assertThat(program.cache().read(log))
                .contains("io.github.cognitotoken.cli.token.TokenCommand ")
                .doesNotContain("nimbus", ".jwt.verify.", "jwt.Expectation", "VerifyCommand", "DecodeCommand")
                .doesNotContain("TokenVerifiers ", "TrustedIssuers", "TokenInput");
    }

    /** One class from the jar opens it, which takes longer than to read the cached tokens. */
    @Test
    void noClassOfAPlainCall_isOutsideTheArchive() throws IOException {
        Program.requireJava();
        CognitoToken plain = Bob.at(pool).env("COGNITO_CLIENT_SECRET", "s3cret-of-client");
        plain.asProcess().run().succeeds();
        Path log = plain.home().resolve("classes.log");
        plain.env("JAVA_HOME", LoggingJava.in(plain.home(), log).toString());
        plain.asProcess().run().succeeds().printsToken("access", NAME);

        List<String> classes = plain.cache().read(log).lines().toList();
        assertThat(classes).anyMatch(line -> line.contains("io.github.cognitotoken.Main source: shared objects file"));
        assertThat(classes)
                .filteredOn(
                        line -> line.contains("source: file:") || line.contains("source: io.github.cognitotoken.Main"))
                .isEmpty();
    }

    private List<String> opened(String command) {
        program.script("sh", TRACED + command).succeeds().printsToken("access", NAME);

        String trace = program.cache().read(program.home().resolve("trace"));
        assertThat(program.home().resolve("ran")).doesNotExist();
        assertThat(pool.requests().count()).isZero();
        assertThat(trace).doesNotContain("AF_INET", "SETLK", "flock(", "/bin/sh\", [\"/bin/sh\", \"-c\"");
        String folder = program.cache().folder() + "/";
        return trace.lines()
                .filter(line -> line.contains(folder))
                .map(line -> line.substring(line.indexOf(folder)).split("\"", 2)[0])
                .map(path -> Path.of(path).getFileName().toString())
                .toList();
    }
}
