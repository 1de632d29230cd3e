package io.github.cognitotoken.host.process;

import io.github.cognitotoken.host.ChildSecrets;
import io.github.cognitotoken.host.Platform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Passes the signals that this process gets on to a child; those from before its start when it has started. */
final class SignalRelay implements AutoCloseable {

    private static final String TERMINATE = "TERM";
    private static final List<String> PASSED_ON = List.of("HUP", "INT", TERMINATE, "USR1", "USR2");

    private final List<String> early = new ArrayList<>();
    private final Signals.Registration registration;
    private Process child;

    SignalRelay(Signals signals) {
        registration = signals.receive(PASSED_ON, this::receive);
    }

    synchronized void to(Process process) {
        child = process;
        early.forEach(this::pass);
    }

    private synchronized void receive(String signal) {
        if (child == null) {
            early.add(signal);
        } else {
            pass(signal);
        }
    }

    private void pass(String signal) {
        if (!child.isAlive()) {
            return;
        }
        if (signal.equals(TERMINATE) || Platform.isWindows()) {
            child.destroy();
        } else {
            kill(signal, child.pid());
        }
    }

    /** The JDK sends SIGTERM and SIGKILL only; the shell's own {@code kill} is on every system. */
    private static void kill(String signal, long pid) {
        ProcessBuilder kill = new ProcessBuilder("/bin/sh", "-c", "kill -s \"$0\" \"$1\"", signal, Long.toString(pid))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        ChildSecrets.removeFrom(kill.environment());
        try {
            kill.start().waitFor();
        } catch (IOException e) {
            return; // there is no shell, so there is no way to send it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        registration.close();
    }
}
