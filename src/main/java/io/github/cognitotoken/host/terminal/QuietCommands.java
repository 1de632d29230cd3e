package io.github.cognitotoken.host.terminal;

import io.github.cognitotoken.host.CommandRunner;
import io.github.cognitotoken.host.Diagnostics;
import java.io.IOException;
import java.time.Duration;

/** Runs commands while nothing is painted: what they print on standard error would stand in the middle of a line. */
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
