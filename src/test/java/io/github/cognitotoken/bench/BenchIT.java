package io.github.cognitotoken.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.e2e.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The benchmark with one run of a few commands. What the numbers are is nobody's business here. */
@EnabledOnOs(OS.LINUX)
@Order(4)
class BenchIT {

    @TempDir
    private Path folder;

    @Test
    void fewCommands_giveATableAndAChart() throws Exception {
        Tool.require("curl");
        String launcher = Path.of(System.getProperty("cognito-token.home"), "bin/cognito-token")
                .toAbsolutePath()
                .toString();

        Outcome outcome = run(Map.of(
                "BENCH_ONLY", "^(JVM: (warm call|--version)|curl: sign-in|beside: --version)$", "BESIDE", launcher));

        assertThat(outcome.code()).as(outcome.printed()).isZero();
        String table = Files.readString(folder.resolve("results.md"));
        assertThat(table.lines().filter(line -> line.matches("\\| .* ms \\|.*")))
                .hasSize(4)
                .allMatch(
                        line -> line.matches("\\| (JVM|curl|beside) \\| [a-z -]+ \\| [0-9.]+ ms \\| [0-9.]+ ms \\|.*"));
        assertThat(table).containsPattern("(?m)^\\| curl \\| sign-in \\| .* \\| 1\\.00 \\| - \\|$");
        assertThat(table).containsPattern("(?m)^\\| JVM \\| \\d+ MB \\|$");
        assertThat(outcome.printed()).contains(table).contains("not measured: native");

        Document chart = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("results.svg").toFile());
        assertThat(chart.getElementsByTagName("title").getLength()).isEqualTo(1);
        assertThat(chart.getElementsByTagName("desc").item(0).getTextContent()).contains("warm call, JVM: ");
        assertThat(chart.getElementsByTagName("rect").getLength())
                .as("background and two bars")
                .isEqualTo(3);
        assertThat(chart.getElementsByTagName("style").item(0).getTextContent()).contains("prefers-color-scheme: dark");
    }

    @Test
    void unknownCommands_areAnError() throws Exception {
        Outcome outcome = run(Map.of("BENCH_ONLY", "no such program"));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.printed()).contains("error: nothing is measured\nhint: ");
    }

    /** A chart in README is that of a whole run. */
    @Test
    void chartOfReadme_isOfARun() throws IOException {
        Path chart = Path.of(".github", "benchmark.svg");

        assertThat(Files.readString(Path.of("README.md")).contains("benchmark.svg"))
                .isEqualTo(Files.exists(chart));
        if (Files.exists(chart)) {
            assertThat(chart)
                    .content()
                    .containsPattern("Medians of [2-9]\\d+ runs")
                    .containsPattern("sign-in, curl: ");
        }
    }

    private record Outcome(int code, String printed) {}

    private Outcome run(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of("src/bench/run", "1")).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("BENCH_OUT", folder.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("NATIVE");
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
            process.waitFor(1, TimeUnit.MINUTES);
            return new Outcome(process.exitValue(), printed);
        } finally {
            process.destroyForcibly();
        }
    }
}
