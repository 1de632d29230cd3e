package io.github.cognitotoken.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.Main;
import io.github.cognitotoken.host.FakeHost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts, run by the shells that they are for. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "these are POSIX shells")
class CompletionTest {

    @TempDir
    private Path folder;

    /** Writes what a zsh offers into a file, and ends after the first Tab. */
    private static final String ZSH_SETUP = """
            PROMPT=
            fpath=($PWD/fpath $fpath)
            autoload -Uz compinit
            compinit -u -D
            bindkey '^I' complete-word
            compadd() {
                if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then
                    builtin compadd "$@"
                    return
                fi
                local -a found
                builtin compadd -A found "$@"
                print -rl -- $found >> $PWD/matches
                builtin compadd "$@"
            }
            comppostfuncs=(finished)
            finished() { print done >> $PWD/matches; exit }
            : > $PWD/matches
            : > $PWD/ready
            """;

    /** Presses Tab at a pseudo-terminal: zsh completes in its line editor only. */
    private static final String ZSH_TAB = """
            zmodload zsh/zpty
            zpty shell zsh -f -i
            zpty -w shell "cd ${(q)PWD}; source ./setup.zsh"
            until [[ -e ready ]]; do sleep 0.02; done
            zpty -w -n shell "$1"$'\\t'
            until [[ "$(<matches)" == *done ]]; do sleep 0.02; done
            zpty -d shell
            grep -v '^done$\\|^$' matches | sort -u | paste -sd ' '
            """;

    /** A command line, and what completes its last word. */
    record Case(String line, String expected) {}

    static List<Case> cases() {
        return List.of(
                new Case("cognito-token dec", "decode"),
                new Case("cognito-token --id-t", "--id-token"),
                new Case(
                        "cognito-token token --client-s",
                        "--client-secret --client-secret-command --client-secret-file --client-secret-from-aws"),
                new Case("cognito-token completion f", "fish"),
                new Case("cognito-token completion p", "powershell"),
                new Case("cognito-token profile i", "import"),
                new Case("cognito-token profile add --rep", "--replace"),
                new Case("cognito-token -o h", "header headers-json"),
                new Case("cognito-token token --output d", "dotenv"),
                new Case("cognito-token status -o j", "json"),
                new Case("cognito-token --flow ch", "choice"),
                new Case("cognito-token login --mfa S", "SMS_MFA SOFTWARE_TOKEN_MFA"),
                new Case("cognito-token token -p st", "staging"),
                new Case("cognito-token profile show pro", "production"),
                new Case("cognito-token help exi", "exit-codes"),
                new Case("cognito-token help log", "login logout"),
                new Case("cognito-token token --config conf", "config-file"),
                new Case("cognito-token profile import conf", "config-file"),
                new Case("cognito-token exec printen", "printenv"),
                new Case("cognito-token --allow-h", "--allow-http"),
                new Case("cognito-token -u token dec", "decode"));
    }

    @BeforeEach
    void makeProgramAndFile() throws IOException {
        Path program = Files.writeString(
                folder.resolve("cognito-token"),
                "#!/bin/sh\n[ \"$*\" = 'profile list' ] && printf 'production\\nstaging\\n'\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("config-file"), "");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bash_completes(Case given) throws Exception {
        String words = "'" + given.line().replaceAll(" ", "' '") + "'";
        String test = ". '" + script("bash") + "'\nCOMP_WORDS=(" + words + ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
                + "_cognito_token\nprintf '%s\\n' \"${COMPREPLY[@]}\" | sort | paste -sd ' '\n";

        assertThat(run(List.of("bash", "--norc", "-c", test)).strip()).isEqualTo(given.expected());
    }

    @Test
    void bash_completesAValueBehindAnEqualsSign() throws Exception {
        String test =
                ". '" + script("bash") + "'\nCOMP_WORDS=(cognito-token --flow = sr)\nCOMP_CWORD=3\n_cognito_token\n"
                        + "printf '%s\\n' \"${COMPREPLY[@]}\"\n";

        assertThat(run(List.of("bash", "--norc", "-c", test)).strip()).isEqualTo("srp");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fish_completes(Case given) throws Exception {
        requireShell("fish");
        String test =
                "source '" + script("fish") + "'; complete -C '" + given.line() + "' | cut -f 1 | sort | paste -sd ' '";

        assertThat(run(List.of("fish", "--no-config", "-c", test)).strip()).isEqualTo(given.expected());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void zsh_completes_fromAFolderOfFpath(Case given) throws Exception {
        requireShell("zsh");
        Files.copy(script("zsh"), Files.createDirectory(folder.resolve("fpath")).resolve("_cognito-token"));
        Files.writeString(folder.resolve("setup.zsh"), ZSH_SETUP);

        assertThat(run(List.of("zsh", "-f", "-c", ZSH_TAB, "zsh", given.line())).strip())
                .isEqualTo(given.expected());
    }

    @Test
    void zsh_isCompletedByTheFirstLineOfTheFile_andWhereTheFileIsSourced() throws Exception {
        requireShell("zsh");
        Files.copy(script("zsh"), Files.createDirectory(folder.resolve("fpath")).resolve("_cognito-token"));
        String found = "fpath=('" + folder.resolve("fpath") + "' $fpath); autoload -Uz compinit && compinit -u -D; "
                + "print -r -- ${_comps[cognito-token]}";
        String sourced = "autoload -Uz compinit && compinit -u -D; . '" + script("zsh")
                + "'; print -r -- ${_comps[cognito-token]}";

        assertThat(run(List.of("zsh", "-f", "-c", found)).strip()).isEqualTo("_cognito-token");
        assertThat(run(List.of("zsh", "-f", "-c", sourced)).strip()).isEqualTo("_cognito-token");
    }

    @Test
    void powershell_hasTheSameCommandsOptionsAndValues() throws IOException {
        String script = Files.readString(script("powershell"));

        assertThat(script)
                .contains("Register-ArgumentCompleter -Native -CommandName cognito-token")
                .contains("'completion' = @('bash', 'zsh', 'fish', 'powershell')")
                .contains("'status -o' = @('text', 'json')")
                .contains(
                        "'--flow' = @('auto', 'password', 'srp', 'choice', 'custom', 'admin', 'browser', 'client-credentials')")
                .contains("'profile show' = @('(profiles)')");
        assertThat(script.chars().filter(c -> c == '{').count())
                .isEqualTo(script.chars().filter(c -> c == '}').count());
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

    private String run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
        // fish makes folders in the home of whoever runs it
        builder.environment().keySet().removeIf(variable -> variable.startsWith("XDG_"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().merge("PATH", folder.toString(), (path, ours) -> ours + ":" + path);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
