package io.github.cognitotoken.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for the end of a process, and kills it at its time limit. */
final class BoundedProcess {

    /** How long to read stderr after the process has ended: a daemon that it left behind may hold it open. */
    private static final long STDERR_MILLIS = 100;

    private BoundedProcess() {}

    /**
     * Waits for the process and for the end of its output.
     *
     * @param limit the time limit; then the process and its children are killed
     */
    static ProgramRunner.Outcome end(Process process, Duration limit) throws IOException {
        OutputReader stdout = OutputReader.of(process.getInputStream());
        OutputReader stderr = OutputReader.of(process.getErrorStream());
        try {
            // a grandchild may hold the output open after the process has ended: both must end within the limit
            long deadline = System.nanoTime() + limit.toNanos();
            boolean ended = process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS);
            stdout.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            boolean timedOut = !ended || stdout.isAlive();
            if (!timedOut) {
                stderr.join(STDERR_MILLIS);
            }
            return new ProgramRunner.Outcome(
                    timedOut ? -1 : process.exitValue(),
                    ByteBuffer.wrap(stdout.bytes()),
                    ByteBuffer.wrap(stderr.bytes()),
                    timedOut);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            if (process.isAlive()) { // the children of a dead process cannot be found any more
                EndsWithUs.destroy(process);
            }
        }
    }
}
