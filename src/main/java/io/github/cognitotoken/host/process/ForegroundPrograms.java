package io.github.cognitotoken.host.process;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.ChildSecrets;
import io.github.cognitotoken.host.ChildSetup;
import io.github.cognitotoken.host.EndsWithUs;
import io.github.cognitotoken.host.LauncherVariables;
import java.io.IOException;

/** Processes of this machine. */
public final class ForegroundPrograms implements ForegroundRunner {

    private static final String NO_SUCH_FILE = "error=2,";

    private final ChildSetup setup;
    private final Signals signals;

    public ForegroundPrograms(ChildSetup setup, Signals signals) {
        this.setup = setup;
        this.signals = signals;
    }

    @Override
    public int run(ChildProgram program) {
        ProcessBuilder child = new ProcessBuilder(InheritedPipes.reachable(program.command())).inheritIO();
        setup.prepare(child);
        ChildSecrets.removeFrom(child.environment());
        LauncherVariables.restoreIn(child.environment());
        program.setVariablesIn(child.environment());
        try (EndsWithUs endsWithUs = new EndsWithUs();
                SignalRelay relay = new SignalRelay(signals)) {
            Process process = start(endsWithUs, child);
            relay.to(process);
            return end(process);
        }
    }

    private static Process start(EndsWithUs endsWithUs, ProcessBuilder child) {
        try {
            return endsWithUs.start(child);
        } catch (IOException e) {
            throw notStarted(String.valueOf(e.getMessage())).causedBy(e);
        }
    }

    /** The command itself is not shown: {@code exec NAME=VALUE} is a frequent mistake, and the value may be a secret. */
    private static Failure notStarted(String reason) {
        if (reason.contains(NO_SUCH_FILE)) {
            return Failure.of(
                    ErrorKind.NOT_FOUND,
                    "the command to run was not found",
                    "check its spelling and the PATH; variables are set by: cognito-token exec env NAME=VALUE CMD");
        }
        int detail = reason.indexOf("error=");
        return Failure.of(
                ErrorKind.NOT_EXECUTABLE,
                "the command to run cannot be started"
                        + (detail < 0 ? "" : ": " + ExternalText.of(reason.substring(detail))),
                "check that it is a program, and that you may execute it");
    }

    private static int end(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
