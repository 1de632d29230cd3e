package io.github.cognitotoken.host;

import java.io.IOException;
import java.util.List;

/** Ends a child process and its children when a signal ends this process, from the start of the child on. */
public final class EndsWithUs implements AutoCloseable {

    private final Thread hook = new Thread(this::end, "end of a child");
    private Process process;
    private boolean isOver;

    public EndsWithUs() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            isOver = true; // the end has begun
        }
    }

    /** Starts the child. */
    public synchronized Process start(ProcessBuilder builder) throws IOException {
        if (isOver) {
            throw new IOException("this process is ending");
        }
        process = builder.start();
        return process;
    }

    private synchronized void end() {
        isOver = true;
        if (process != null) {
            destroy(process);
        }
    }

    /** Ends a process and its children. */
    static void destroy(Process process) {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the end has begun, and the hook runs
        }
    }
}
