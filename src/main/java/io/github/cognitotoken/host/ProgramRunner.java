package io.github.cognitotoken.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;

/** Runs another program, without a shell in between. */
@FunctionalInterface
public interface ProgramRunner {

    /**
     * Runs the program to its end and shows nothing of what it says.
     *
     * @param stdin all of its standard input: the way for secrets, since arguments can be seen by every process
     * @param limit how long it may take; a program that takes longer is ended, with what it started
     * @throws IOException if it could not be started
     */
    Outcome run(Path program, String argument, Secret stdin, Duration limit) throws IOException;

    /**
     * How a program ended.
     *
     * @param exitCode its exit code; meaningless if {@code timedOut}
     * @param stdout what it printed, at most {@link SmallInput#LIMIT} + 1 bytes
     * @param stderr the beginning of what it said there
     */
    record Outcome(int exitCode, ByteBuffer stdout, ByteBuffer stderr, boolean timedOut) {}
}
