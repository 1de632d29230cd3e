package io.github.cognitotoken.cli.command;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Stdout;
import io.github.cognitotoken.output.ErrorPrinter;

/** Turns every error into text on stderr and an exit code. No other class does. */
public final class ErrorHandler {

    private static final String REPORT = "please report this, with the output of --debug:"
            + " https://github.com/cognito-token/cognito-token/issues";

    private final Diagnostics diagnostics;
    private boolean json;

    public ErrorHandler(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** From now on an error is one JSON object, which includes the warnings. */
    public void speakJson() {
        json = true;
        diagnostics.holdWarnings();
    }

    /** Prints the error and returns the exit code. */
    public int handle(Throwable thrown) {
        if (thrown instanceof Stdout.Closed) {
            return ExitCode.READER_GONE.code();
        }
        Failure failure = thrown instanceof Failure known ? known : bug(thrown);
        int code = ExitCode.of(failure.kind()).code();
        trace(failure);
        if (json) {
            diagnostics.line(new ErrorPrinter().print(failure, code, diagnostics.takeHeld()));
        } else {
            diagnostics.line("error: " + failure.getMessage());
            diagnostics.line("hint: " + failure.hint());
        }
        return code;
    }

    private static Failure bug(Throwable thrown) {
        String message = "unexpected " + thrown.getClass().getSimpleName();
        return Failure.of(ErrorKind.BUG, message, REPORT).causedBy(thrown);
    }

    private void trace(Throwable thrown) {
        for (Throwable t = thrown; t != null && diagnostics.isDebug(); t = t.getCause()) {
            String described = t.getClass().getName() + ": " + ExternalText.of(t.getMessage());
            diagnostics.debug(() -> described);
            for (StackTraceElement frame : t.getStackTrace()) {
                diagnostics.debug(() -> "    at " + frame);
            }
        }
    }
}
