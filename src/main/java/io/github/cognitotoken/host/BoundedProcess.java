package io.github.cognitotoken.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The end of a process: its own, or by force when its time is over. */
final class BoundedProcess {

    /** What comes on stderr is of interest, but a daemon that the process left behind may keep that open. */
    private static final long STDERR_MILLIS = 100;

    private BoundedProcess() {}

    /**
     * Waits for the process and for the end of its output.
     *
     * @param limit how long it may take; then it is ended, with what it started
     */
    static ProgramRunner.Outcome end(Process process, Duration limit) throws IOException {
        OutputReader stdout = OutputReader.of(process.getInputStream());
        OutputReader stderr = OutputReader.of(process.getErrorStream());
        try {
            // the output may stay open in a grandchild after the process has gone: both must end within the limit
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
            if (process.isAlive()) { // what a dead one started is nobody's
                EndsWithUs.destroy(process);
            }
        }
    }
}
