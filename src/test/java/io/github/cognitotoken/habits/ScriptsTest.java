package io.github.cognitotoken.habits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.e2e.Tool;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All scripts of shells, by shellcheck. */
class ScriptsTest {

    @Test
    void scripts_areFoundWhereTheyAre() throws IOException {
        assertThat(scripts())
                .contains(
                        Path.of(".ci", "run"),
                        Path.of(".github", "actions", "setup", "setup.sh"),
                        Path.of("src", "main", "dist", "bin", "cognito-token"),
                        Path.of("src", "bench", "run"));
    }

    @Test
    void scripts_pleaseShellcheck() throws Exception {
        Tool.require("shellcheck");
        List<String> command = new ArrayList<>(List.of("shellcheck", "--format=gcc", "--external-sources"));
        scripts().forEach(script -> command.add(script.toString()));

        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(said).isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    private static List<Path> scripts() throws IOException {
        List<Path> scripts = new ArrayList<>();
        for (Path folder : List.of(Path.of(".ci"), Path.of(".github"), Path.of("src"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .filter(ScriptsTest::beginsAsAShellScript)
                        .forEach(scripts::add);
            }
        }
        return scripts;
    }

    private static boolean beginsAsAShellScript(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String first = reader.readLine();
            return first != null && first.matches("#!.*[/ ](ba)?sh( .*)?");
        } catch (MalformedInputException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
