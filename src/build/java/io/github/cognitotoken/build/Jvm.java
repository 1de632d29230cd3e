package io.github.cognitotoken.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The Java that runs the build, started as the launcher starts it. */
final class Jvm {

    private static final Path HOME = Path.of(System.getProperty("java.home"));

    private final Path options;
    private final Path jar;

    Jvm(Path options, Path jar) {
        this.options = options;
        this.jar = jar;
    }

    /** As the launcher reads it, which is not always the same as the property {@code java.version}. */
    String version() {
        Properties release = new Properties();
        try (var in = Files.newBufferedReader(HOME.resolve("release"))) {
            release.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the Java in " + HOME + " has no release file", e);
        }
        return release.getProperty("JAVA_VERSION").replace("\"", "");
    }

    /** Runs a main class of the jar to its end; the JVM's own messages, otherwise silenced, go to stderr. */
    void run(Map<String, String> environment, List<String> more, List<String> mainAndArguments)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(HOME.resolve("bin/java").toString(), "@" + options));
        line.addAll(List.of("-Xlog:all=error:stderr", "-cp", jar.toString()));
        line.addAll(more);
        line.addAll(mainAndArguments);
        Path output = Files.createTempFile("cognito-token", ".out");
        ProcessBuilder process =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        process.environment().clear();
        process.environment().putAll(environment);
        try {
            int code = process.start().waitFor();
            if (code != 0) {
                throw new IOException("exit code " + code + " from " + line + ":\n" + Files.readString(output));
            }
        } finally {
            Files.delete(output);
        }
    }
}
