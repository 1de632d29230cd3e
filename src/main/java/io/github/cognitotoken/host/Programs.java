package io.github.cognitotoken.host;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** Processes of this machine. */
final class Programs implements ProgramRunner {

    private final ChildSetup setup;

    Programs(ChildSetup setup) {
        this.setup = setup;
    }

    @Override
    public Outcome run(Path program, String argument, Secret stdin, Duration limit) throws IOException {
        ProcessBuilder child = new ProcessBuilder(program.toString(), argument);
        setup.prepare(child);
        ChildSecrets.removeFrom(child.environment());
        LauncherVariables.restoreIn(child.environment());
        try (EndsWithUs endsWithUs = new EndsWithUs()) {
            return run(endsWithUs.start(child), stdin, limit);
        }
    }

    private static Outcome run(Process process, Secret stdin, Duration limit) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            in.write(stdin.reveal().getBytes(StandardCharsets.UTF_8)); // fits into a pipe, so it never blocks
        } catch (IOException e) {
            return BoundedProcess.end(process, limit); // the program did not read all of it: its exit code counts
        }
        return BoundedProcess.end(process, limit);
    }
}
