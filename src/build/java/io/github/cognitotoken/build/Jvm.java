package io.github.cognitotoken.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Java, started as the launcher starts it. */
final class Jvm {

    private final Path java;
    private final Path options;
    private final Path jar;

    Jvm(Path home, Path options, Path jar) {
        this.java = home.resolve("bin/java");
        this.options = options;
        this.jar = jar;
    }

    /** Runs a main class of the jar to its end; the JVM's own messages, otherwise silenced, go to stderr. */
    void run(Map<String, String> environment, List<String> more, List<String> mainAndArguments)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(java.toString(), "@" + options));
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
