package io.github.cognitotoken.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs README with the built launcher: every block marked {@code sh}, the scripts of the CI examples, and the transcript,
 * whose output must be what stands there. Blocks marked {@code console} need the internet, a terminal or Maven.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "README's scripts are for sh")
class ReadmeCommandsIT {

    private static final String MOUNTED = "/run/secrets";

    private final Readme readme = Readme.read();

    @TempDir
    private Path home;

    private UserPool pool;
    private UserShell shell;

    @BeforeEach
    void start() throws IOException {
        pool = UserShell.pool();
        shell = new UserShell(home, pool);
    }

    @AfterEach
    void stop() {
        pool.close();
    }

    @TestFactory
    Stream<DynamicTest> scripts_endWithZero() {
        Stream<String> scripts = Stream.of(
                        readme.blocks("sh").stream(),
                        readme.blocks("yaml").stream().map(ReadmeCommandsIT::stepOf),
                        readme.blocks("groovy").stream().map(ReadmeCommandsIT::shellOf))
                .flatMap(blocks -> blocks);
        return scripts.map(script ->
                DynamicTest.dynamicTest(script.lines().findFirst().orElse(""), () -> {
                    int before = pool.requests().all().size();
                    UserShell.Outcome outcome = shell.withEmptyCache().run(withMountedSecret(script));

                    assertThat(outcome.exitCode())
                            .as("%s%n%s", script, outcome.printed())
                            .isZero();
                    assertThat(outcome.printed()).doesNotContain("error:", "warning:");
                    if (!script.contains("completion")) {
                        assertThat(pool.requests().all()).hasSizeGreaterThan(before);
                    }
                }));
    }

    @Test
    void transcript_isWhatARunPrints() throws Exception {
        String transcript = readme.blocks("console").stream()
                .filter(block -> block.contains("error: "))
                .findFirst()
                .orElseThrow();
        String script = transcript
                .lines()
                .filter(line -> line.startsWith("$ "))
                .map(line -> line.substring(2))
                .map(command -> "printf '%s\\n' '$ " + command + "'\n" + command)
                .collect(Collectors.joining("\n", "set +e\n", "\n"));

        assertThat(comparable(shell.run(script).printed())).isEqualTo(comparable(transcript));
    }

    /** What differs from run to run, tokens among them, by its kind. */
    private static String comparable(String text) {
        return text.replaceAll("eyJ[A-Za-z0-9_.…-]+", "TOKEN")
                .replaceAll("\"kid\": \"[^\"]+\"", "KID")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UUID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "TIME")
                .replaceAll("\\b\\d{10}\\b", "SECONDS");
    }

    /** A secret in a file and no password beside it, where a block takes it from there. */
    private String withMountedSecret(String script) throws IOException {
        if (!script.contains(MOUNTED)) {
            return script;
        }
        Path secrets = Files.createDirectories(home.resolve("secrets"));
        Files.writeString(secrets.resolve("cognito_password"), UserShell.PASSWORD + "\n");
        return "unset COGNITO_PASSWORD HOME\n" + script.replace(MOUNTED, secrets.toString());
    }

    /** The lines below {@code run: |} of GitHub, or the items below {@code script:} of GitLab. */
    private static String stepOf(String workflow) {
        List<String> lines = workflow.lines().map(String::strip).toList();
        int run = lines.indexOf("run: |");
        if (run >= 0) {
            return String.join("\n", lines.subList(run + 1, lines.size()));
        }
        return lines.subList(lines.indexOf("script:") + 1, lines.size()).stream()
                .takeWhile(line -> line.startsWith("- "))
                .map(line -> line.substring(2))
                .collect(Collectors.joining("\n"));
    }

    /** What a Jenkinsfile gives to its shell: the text in triple quotes, where a backslash stands twice. */
    private static String shellOf(String pipeline) {
        String[] parts = pipeline.split("'''", -1);
        return parts[1].strip()
                .lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .replace("\\\\", "\\");
    }
}
