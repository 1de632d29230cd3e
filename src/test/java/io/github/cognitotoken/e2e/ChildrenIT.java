package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.host.ChildSecrets;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What the program starts: it gets no secret of ours, and ends when we end. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "commands for sh")
class ChildrenIT {

    private final UserPool pool = Bob.pool();

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void command_getsNoSecretOfOurs() throws IOException {
        CognitoToken program = CognitoToken.with(pool).as(Bob.NAME);
        Path seen = program.home().resolve("seen");
        List<String> secrets =
                List.of("COGNITO_MFA_CODE", "COGNITO_NEW_PASSWORD", "COGNITO_REFRESH_TOKEN", "COGNITO_ACCESS_TOKEN");
        secrets.forEach(name -> program.env(name, "hush"));
        program.env("OTHER", "seen");

        program.run("--password-command", "env > '" + seen + "'; echo " + Bob.PASSWORD)
                .succeeds()
                .printsToken("access", Bob.NAME);

        assertThat(ChildSecrets.VARIABLES).containsAll(secrets);
        assertThat(Files.readString(seen)).contains("OTHER=seen").doesNotContain("hush");
    }

    @Test
    void command_endsWithTheProgram_whenThatIsTerminated() throws Exception {
        CognitoToken program = CognitoToken.with(pool).as(Bob.NAME);
        Path pid = program.home().resolve("pid");
        Running running = program.start("--password-command", "echo $$ > '" + pid + "'; sleep 100; echo x");
        while (!Files.exists(pid) || Files.readString(pid).isBlank()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        ProcessHandle shell =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        List<ProcessHandle> started = shell.descendants().toList();
        while (started.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(20);
            started = shell.descendants().toList();
        }

        running.terminate();

        assertThat(running.ends().exitCode()).isEqualTo(143);
        shell.onExit().get(30, TimeUnit.SECONDS);
        for (ProcessHandle child : started) {
            child.onExit().get(30, TimeUnit.SECONDS);
        }
    }
}
