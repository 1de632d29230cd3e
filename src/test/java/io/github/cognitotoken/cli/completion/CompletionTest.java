package io.github.cognitotoken.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.Main;
import io.github.cognitotoken.host.FakeHost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts, run by the shells that they are for. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "these are POSIX shells")
class CompletionTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cognito-token dec         | decode",
                "cognito-token --id        | --id-token",
                "cognito-token --client-s  | --client-secret --client-secret-command --client-secret-file",
                "cognito-token completion f | fish",
                "cognito-token profile i   | import",
                "cognito-token profile add --rep | --replace"
            })
    void bash_completes(String line, String expected) throws Exception {
        String words = "'" + line.replaceAll("\\s+", "' '") + "'";
        String test = ". '" + script("bash") + "'\nCOMP_WORDS=(" + words + ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
                + "_complete_cognito-token 2>'/dev/null' # compopt works in a real completion only\nprintf '%s\\n' \"${COMPREPLY[@]}\" | sort | paste -sd ' '\n";

        assertThat(run(List.of("bash", "--norc", "-c", test)).strip()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cognito-token dec         | decode",
                "cognito-token --id        | --id-token",
                "cognito-token token --client-s  | --client-secret --client-secret-command --client-secret-file",
                "cognito-token completion f | fish",
                "cognito-token profile i   | import",
                "cognito-token profile add --rep | --replace"
            })
    void fish_completes(String line, String expected) throws Exception {
        requireShell("fish");
        String test = "source '" + script("fish") + "'; complete -C '" + line + "' | cut -f 1 | sort | paste -sd ' '";

        assertThat(run(List.of("fish", "--no-config", "-c", test)).strip()).isEqualTo(expected);
    }

    @Test
    void zsh_loadsTheScript_andKnowsTheCommand() throws Exception {
        requireShell("zsh");
        String test = "autoload -Uz compinit && compinit -u -D; . '" + script("zsh")
                + "'; print -r -- ${_comps[cognito-token]}";

        assertThat(run(List.of("zsh", "-f", "-c", test))).contains("_bash_complete");
    }

    private Path script(String shell) throws IOException {
        FakeHost host = new FakeHost();
        assertThat(Main.run(host.host(), "completion", shell)).isZero();
        assertThat(host.stderr()).isEmpty();
        return Files.writeString(folder.resolve("completion." + shell), host.stdout());
    }

    /** Shells that are not everywhere: without them the test is aborted, but not in CI, which installs them. */
    private static void requireShell(String shell) {
        boolean present = List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(path -> Files.isExecutable(Path.of(path, shell)));
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(present, shell + " is not installed");
        }
        assertThat(present).as(shell + " is installed").isTrue();
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
