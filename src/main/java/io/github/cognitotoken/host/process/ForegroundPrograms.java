package io.github.cognitotoken.host.process;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.ChildSecrets;
import io.github.cognitotoken.host.ChildSetup;
import io.github.cognitotoken.host.EndsWithUs;
import io.github.cognitotoken.host.LauncherVariables;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Processes of this machine. */
public final class ForegroundPrograms implements ForegroundRunner {

    /** The system's error in the JDK's text: "error=2, No such file" until JDK 21, later "error: 2 (No such file)". */
    private static final Pattern SYSTEM_ERROR = Pattern.compile("error(?:=|: )(\\d+)(?:, | \\()([^)]*)");

    private static final String NO_SUCH_FILE = "2";

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
            // the text of the exception itself begins with the command
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw notStarted(SYSTEM_ERROR.matcher(String.valueOf(reason.getMessage())))
                    .causedBy(e);
        }
    }

    /** The command itself is not shown: {@code exec NAME=VALUE} is a frequent mistake, and the value may be a secret. */
    private static Failure notStarted(Matcher error) {
        boolean known = error.find();
        if (known && error.group(1).equals(NO_SUCH_FILE)) {
            return Failure.of(
                    ErrorKind.NOT_FOUND,
                    "the command to run was not found",
                    "check its spelling and the PATH; variables are set by: cognito-token exec env NAME=VALUE CMD");
        }
        return Failure.of(
                ErrorKind.NOT_EXECUTABLE,
                "the command to run cannot be started" + (known ? ": " + ExternalText.of(error.group(2)) : ""),
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
