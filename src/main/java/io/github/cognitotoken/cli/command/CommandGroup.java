package io.github.cognitotoken.cli.command;

import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.failure.Failure;
import java.util.List;

/** A command with subcommands, such as {@code profile} in {@code profile add}. Alone it does nothing. */
public final class CommandGroup implements Command {

    private final String name;
    private final String summary;
    private final List<Command> commands;

    public CommandGroup(String name, String summary, List<Command> commands) {
        this.name = name;
        this.summary = summary;
        this.commands = commands;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String summary() {
        return summary;
    }

    /** The options of its subcommands, which may come before their names. */
    @Override
    public List<OptionGroup> options() {
        return commands.stream()
                .flatMap(command -> command.options().stream())
                .distinct()
                .toList();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public int run(Invocation invocation) {
        throw Failure.usage(
                "'" + name + "' needs a command",
                "one of: "
                        + String.join(", ", commands.stream().map(Command::name).toList()) + "; see: "
                        + invocation.spec().qualifiedName() + " --help");
    }
}
