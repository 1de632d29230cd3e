package io.github.cognitotoken.host;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** {@code /bin/sh -c}, or {@code cmd /c} on Windows. */
final class ShellCommands implements CommandRunner {

    private final ChildSetup setup;

    ShellCommands(ChildSetup setup) {
        this.setup = setup;
    }

    @Override
    public Outcome run(String command, Duration limit) throws IOException {
        ProcessBuilder child = new ProcessBuilder(shell(command))
                .redirectInput(new File(Platform.isWindows() ? "NUL" : "/dev/null"))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        setup.prepare(child);
        ChildSecrets.removeFrom(child.environment());
        LauncherVariables.restoreIn(child.environment());
        try (EndsWithUs process = new EndsWithUs()) {
            ProgramRunner.Outcome outcome = BoundedProcess.end(process.start(child), limit);
            return new Outcome(outcome.exitCode(), outcome.stdout(), outcome.timedOut());
        }
    }

    private static List<String> shell(String command) {
        return Platform.isWindows() ? List.of("cmd.exe", "/c", command) : List.of("/bin/sh", "-c", command);
    }
}
