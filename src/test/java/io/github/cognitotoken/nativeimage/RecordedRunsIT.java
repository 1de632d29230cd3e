package io.github.cognitotoken.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.bytebuddy.agent.Installer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedRunsIT {

    @Test
    void runsOfAProcessOfTheirOwn_areRecorded(@TempDir Path folder) throws Exception {
        Path records = Path.of(System.getProperty(RecordingListener.FOLDER, folder.toString()), "runs.txt");
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-javaagent:" + jarOf(Installer.class),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecordedRuns.class.getName(),
                        RecordingListener.jar().toString(),
                        records.toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isZero();
            List<String> found = Files.readAllLines(records);
            assertThat(found)
                    .anyMatch(line -> line.startsWith("proxy sun.misc.SignalHandler <- "))
                    .anyMatch(line -> line.startsWith("resource simplelogger.properties <- "));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String jarOf(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
