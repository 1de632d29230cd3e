package io.github.cognitotoken.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedRunsIT {

    @TempDir
    private Path folder;

    @Test
    void runsOfAProcessOfTheirOwn_areRecorded() throws Exception {
        assertThat(recorded(RecordedRuns.USUAL))
                .anyMatch(line -> line.startsWith("proxy sun.misc.SignalHandler <- "))
                .anyMatch(line -> line.startsWith("type org.slf4j.helpers.NOP_FallbackServiceProvider <- "));
    }

    /** SLF4J chooses its provider once in a process. */
    @Test
    void runWithDebug_isRecorded() throws Exception {
        assertThat(recorded(RecordedRuns.DEBUG))
                .anyMatch(line -> line.startsWith("resource simplelogger.properties <- "));
    }

    private List<String> recorded(String which) throws Exception {
        Path output = folder.resolve("output");
        String records = System.getProperty(RecordingListener.FOLDER, folder.toString());
        Path file = Path.of(records, which + ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-javaagent:" + jarOf(Recorder.agent()),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecordedRuns.class.getName(),
                        RecordingListener.jar().toString(),
                        file.toString(),
                        folder.toString(),
                        which)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isZero();
            return Files.readAllLines(file);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String jarOf(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
