package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The libraries' own log costs a sign-in nothing. */
class SdkLogIT {

    private final UserPool pool = UserPool.http()
            .client(client -> {})
            .user(NAME, user -> user.password(PASSWORD))
            .start();
    private final CognitoToken program = Bob.at(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void provider_isLoadedWithDebugOnly_andSaysNothing() throws IOException {
        Program.requireJava();
        Path log = program.home().resolve("classes.log");
        program.env("JAVA_HOME", LoggingJava.withoutArchive(program.home(), log).toString());

        // the profile file's parser has a log, too
        program.config("[profile other]\nclient_id = 1example23456789\n");
        Outcome plain = program.asProcess().run("--no-cache").ends(0);
        assertThat(plain.stderr()).isEmpty();
        assertThat(program.cache().read(log))
                .contains("org.slf4j.LoggerFactory ")
                .doesNotContain("org.slf4j.simple.");
        Outcome debugged = program.asProcess().run("--no-cache", "--debug").ends(0);
        assertThat(debugged.stderr().lines()).allMatch(line -> line.startsWith("debug: "));
        assertThat(program.cache().read(log)).contains("org.slf4j.simple.SimpleServiceProvider ");
    }
}
