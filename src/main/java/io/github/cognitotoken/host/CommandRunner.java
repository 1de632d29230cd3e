package io.github.cognitotoken.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;

/** Runs a command line from a {@code *_command} setting. */
@FunctionalInterface
public interface CommandRunner {

    /**
     * Runs the command through the platform's shell, with empty standard input and its standard error passed on.
     *
     * @param limit the time limit; then the command and its children are killed
     * @throws IOException if it could not be started
     */
    Outcome run(String command, Duration limit) throws IOException;

    /**
     * How a command ended.
     *
     * @param exitCode its exit code; meaningless if {@code timedOut}
     * @param stdout its output, at most {@link SmallInput#LIMIT} + 1 bytes
     */
    record Outcome(int exitCode, ByteBuffer stdout, boolean timedOut) {}
}
