package io.github.cognitotoken.host.terminal;

import io.github.cognitotoken.host.CommandRunner;
import io.github.cognitotoken.host.Diagnostics;
import java.io.IOException;
import java.time.Duration;

/** Hides the progress line while a command runs, since the command may print to standard error. */
public final class QuietCommands implements CommandRunner {

    private final CommandRunner commands;
    private final Diagnostics diagnostics;

    public QuietCommands(CommandRunner commands, Diagnostics diagnostics) {
        this.commands = commands;
        this.diagnostics = diagnostics;
    }

    @Override
    public Outcome run(String command, Duration limit) throws IOException {
        diagnostics.allowPainting(false);
        try {
            return commands.run(command, limit);
        } finally {
            diagnostics.allowPainting(true);
        }
    }
}
