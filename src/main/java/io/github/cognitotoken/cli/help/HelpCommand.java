package io.github.cognitotoken.cli.help;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.options.CommandWords;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.failure.Failure;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Shows the help page of a command. */
public final class HelpCommand implements Command {

    private final CommandContext context;

    public HelpCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public String summary() {
        return "Show the help page of a command.";
    }

    @Override
    public List<OptionGroup> options() {
        return List.of();
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("COMMAND", "The command; without it, the program.", false, List.of()),
                new Parameter("SUBCOMMAND", "The command below it, such as 'add' of 'profile'.", false, List.of()));
    }

    @Override
    public int run(Invocation invocation) {
        CommandSpec wanted = invocation.spec().root();
        for (String name : invocation.arguments()) {
            wanted = below(wanted, name);
        }
        context.stdout().write(HelpPage.of(wanted));
        return ExitCode.OK.code();
    }

    private static CommandSpec below(CommandSpec spec, String name) {
        CommandLine found = spec.subcommands().get(name);
        if (found == null) {
            throw Failure.usage(
                    "there is no such command",
                    spec.subcommands().isEmpty()
                            ? "'" + CommandWords.title(spec) + "' has no commands below it"
                            : "commands: "
                                    + String.join(", ", spec.subcommands().keySet()));
        }
        return found.getCommandSpec();
    }
}
