package io.github.cognitotoken.cli.command;

import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.cli.options.ParseFailures;
import io.github.cognitotoken.failure.Failure;
import java.util.List;
import java.util.Optional;

/**
 * A command with subcommands, such as {@code profile} in {@code profile add}. Alone it runs its default subcommand, or
 * does nothing.
 */
public final class CommandGroup implements Command {

    private final String name;
    private final String summary;
    private final List<Command> commands;
    private final Optional<Command> byDefault;

    public CommandGroup(String name, String summary, List<Command> commands) {
        this(name, summary, commands, Optional.empty());
    }

    /** @param byDefault one of the commands */
    public CommandGroup(String name, String summary, List<Command> commands, Optional<Command> byDefault) {
        this.name = name;
        this.summary = summary;
        this.commands = commands;
        this.byDefault = byDefault;
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
    public Optional<Command> byDefault() {
        return byDefault;
    }

    @Override
    public int run(Invocation invocation) {
        if (byDefault.isPresent()) {
            rejectOthers(invocation, byDefault.get());
            return byDefault.get().run(invocation);
        }
        throw Failure.usage(
                "'" + name + "' needs a command",
                "one of: "
                        + String.join(", ", commands.stream().map(Command::name).toList()) + "; see: "
                        + invocation.spec().qualifiedName() + " --help");
    }

    /** The group takes the options of all its subcommands, and the one that runs takes fewer. */
    private static void rejectOthers(Invocation invocation, Command command) {
        for (String option : invocation.given().names()) {
            boolean taken = OptionGroup.GENERAL.has(option)
                    || command.options().stream().anyMatch(group -> group.has(option));
            if (!taken) {
                throw ParseFailures.notHere(option, invocation.spec());
            }
        }
    }
}
