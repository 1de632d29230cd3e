package io.github.cognitotoken.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;

/** Runs another program, without a shell in between. */
@FunctionalInterface
public interface ProgramRunner {

    /**
     * Runs the program to its end, and shows none of its output.
     *
     * @param stdin all of its standard input: the way for secrets, since arguments can be seen by every process
     * @param limit the time limit; then the program and its children are killed
     * @throws IOException if it could not be started
     */
    Outcome run(Path program, String argument, Secret stdin, Duration limit) throws IOException;

    /**
     * How a program ended.
     *
     * @param exitCode its exit code; meaningless if {@code timedOut}
     * @param stdout its output, at most {@link SmallInput#LIMIT} + 1 bytes
     * @param stderr the beginning of its standard error
     */
    record Outcome(int exitCode, ByteBuffer stdout, ByteBuffer stderr, boolean timedOut) {}
}
