package io.github.cognitotoken.host;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code /bin/sh -c}, or {@code cmd /c} on Windows. */
final class ShellCommands implements CommandRunner {

    @Override
    public Outcome run(String command, Duration limit) throws IOException {
        Process process = new ProcessBuilder(shell(command))
                .redirectInput(new File(Platform.isWindows() ? "NUL" : "/dev/null"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        StdoutReader stdout = new StdoutReader(process.getInputStream());
        stdout.start();
        try {
            // the output may stay open in a grandchild after the shell has gone: both must end within the limit
            long deadline = System.nanoTime() + limit.toNanos();
            boolean ended = process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS);
            stdout.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            boolean timedOut = !ended || stdout.isAlive();
            return new Outcome(timedOut ? -1 : process.exitValue(), ByteBuffer.wrap(stdout.bytes()), timedOut);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static List<String> shell(String command) {
        return Platform.isWindows() ? List.of("cmd.exe", "/c", command) : List.of("/bin/sh", "-c", command);
    }

    /** Reads what fits and throws the rest away, so that the command never blocks on a full pipe. */
    private static final class StdoutReader extends Thread {

        private final InputStream in;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

        StdoutReader(InputStream in) {
            this.in = in;
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                byte[] buffer = new byte[4096];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    keep(buffer, n);
                }
            } catch (IOException e) {
                // the command was ended: what it printed so far stands
                return;
            }
        }

        private synchronized void keep(byte[] buffer, int n) {
            kept.write(buffer, 0, Math.min(n, Math.max(0, SmallInput.LIMIT + 1 - kept.size())));
        }

        synchronized byte[] bytes() {
            return kept.toByteArray();
        }
    }
}
