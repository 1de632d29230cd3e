package io.github.cognitotoken.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
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
 * Runs README with the built launcher: every block marked {@code sh}, the script of the CI example, and the transcript,
 * whose output must be what stands there. Blocks marked {@code console} need the internet, a terminal or Maven.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "README's scripts are for sh")
class ReadmeCommandsIT {

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
        Stream<String> scripts = Stream.concat(
                readme.blocks("sh").stream(), readme.blocks("yaml").stream().map(ReadmeCommandsIT::stepOf));
        return scripts.map(script ->
                DynamicTest.dynamicTest(script.lines().findFirst().orElse(""), () -> {
                    int before = pool.requests().all().size();
                    UserShell.Outcome outcome = shell.withEmptyCache().run(script);

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
        String transcript = readme.blocks("console").get(0);
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

    /** The lines below {@code run: |}, less their indentation. */
    private static String stepOf(String workflow) {
        List<String> lines = workflow.lines().toList();
        int run = 0;
        while (!lines.get(run).strip().equals("run: |")) {
            run++;
        }
        return lines.subList(run + 1, lines.size()).stream().map(String::strip).collect(Collectors.joining("\n"));
    }
}
