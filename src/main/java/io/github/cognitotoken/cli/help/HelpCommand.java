package io.github.cognitotoken.cli.help;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.command.Values;
import io.github.cognitotoken.cli.options.CommandWords;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.failure.Failure;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Shows the page of a command or topic. */
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
        return "Show the page of a command or topic.";
    }

    @Override
    public List<OptionGroup> options() {
        return List.of();
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "COMMAND",
                        "A command, or a topic: " + String.join(", ", HelpTopic.labels())
                                + ". Without it: the program's own page.",
                        false,
                        Values.commandsAnd(HelpTopic.labels())),
                new Parameter("SUBCOMMAND", "The command below it, such as 'add' of 'profile'.", false, Values.ANY));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("All options of a command", "cognito-token help profile add"),
                new Example("How second factors are given", "cognito-token help mfa"));
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.arguments();
        int width = context.host().columns().getAsInt();
        Optional<HelpTopic> topic = words.size() == 1 ? HelpTopic.named(words.get(0)) : Optional.empty();
        context.stdout()
                .write(topic.map(found -> PageText.of(
                                found.page(context.grants()), CommandWords.PROGRAM + " help " + found.label(), width))
                        .orElseGet(() -> HelpPage.full(command(invocation.spec().root(), words), width)));
        return ExitCode.OK.code();
    }

    private static CommandSpec command(CommandSpec root, List<String> words) {
        CommandSpec wanted = root;
        for (String name : words) {
            wanted = below(wanted, name);
        }
        return wanted;
    }

    private static CommandSpec below(CommandSpec spec, String name) {
        CommandLine found = spec.subcommands().get(name);
        if (found != null) {
            return found.getCommandSpec();
        }
        String commands = String.join(", ", spec.subcommands().keySet());
        if (spec.parent() == null) {
            throw Failure.usage(
                    "there is no such command or topic",
                    "commands: " + commands + "; topics: " + String.join(", ", HelpTopic.labels()));
        }
        throw Failure.usage(
                "there is no such command",
                commands.isEmpty()
                        ? "'" + CommandWords.title(spec) + "' has no commands below it"
                        : "commands: " + commands);
    }
}
