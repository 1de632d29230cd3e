package io.github.cognitotoken.cli.completion;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.Values;
import io.github.cognitotoken.config.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The words of a command line: a command, its options and parameters, and its subcommands.
 *
 * @param path the words of the command without the program's name; empty for the program
 * @param passesOn whether what follows its name is the command line of another program, before which options belong
 * @param isChildNamed whether that begins with the program's name; else the command's own name is it
 */
record CompletionTree(
        List<String> path,
        String name,
        String summary,
        List<Option> options,
        List<Command.Parameter> parameters,
        List<CompletionTree> commands,
        boolean passesOn,
        boolean isChildNamed) {

    /** An option with all its names. */
    record Option(List<String> names, String description, String label, boolean repeatable, Values values) {

        boolean takesValue() {
            return values.kind() != Values.Kind.NONE;
        }
    }

    static CompletionTree of(CommandSpec root) {
        return of(List.of(), root, List.copyOf(root.subcommands().keySet()));
    }

    private static CompletionTree of(List<String> path, CommandSpec spec, List<String> allCommands) {
        List<CompletionTree> commands = new ArrayList<>();
        for (CommandLine below : spec.subcommands().values()) {
            List<String> words = new ArrayList<>(path);
            words.add(below.getCommandName());
            commands.add(of(words, below.getCommandSpec(), allCommands));
        }
        Command command = (Command) spec.userObject();
        boolean passesOn = command.passesArgumentsOn();
        return new CompletionTree(
                path,
                spec.name(),
                String.join(" ", spec.usageMessage().description()),
                passesOn ? List.of() : options(spec),
                // the program itself is its default command, and takes a command instead of parameters
                path.isEmpty() ? List.of() : parameters(command, allCommands),
                commands,
                passesOn,
                command.isChildNamed());
    }

    /** The options that are shown, and before the name of a command that passes its arguments on, those of it. */
    private static List<Option> options(CommandSpec spec) {
        Map<String, Option> options = new LinkedHashMap<>();
        add(options, spec);
        for (CommandLine below : spec.subcommands().values()) {
            if (((Command) below.getCommandSpec().userObject()).passesArgumentsOn()) {
                add(options, below.getCommandSpec());
            }
        }
        return List.copyOf(options.values());
    }

    private static void add(Map<String, Option> options, CommandSpec spec) {
        for (OptionSpec option : spec.options()) {
            if (!option.hidden()) {
                options.putIfAbsent(option.longestName(), option(option));
            }
        }
    }

    private static List<Command.Parameter> parameters(Command command, List<String> allCommands) {
        return command.parameters().stream()
                .map(parameter -> new Command.Parameter(
                        parameter.label(),
                        parameter.description(),
                        parameter.required(),
                        resolved(parameter.values(), allCommands)))
                .toList();
    }

    private static Values resolved(Values values, List<String> allCommands) {
        if (values.kind() != Values.Kind.COMMANDS_AND_WORDS) {
            return values;
        }
        List<String> words = new ArrayList<>(allCommands);
        words.addAll(values.words());
        return Values.of(words);
    }

    private static Option option(OptionSpec option) {
        return new Option(
                List.of(option.names()),
                String.join(" ", option.description()),
                option.paramLabel(),
                option.isMultiValue(),
                values(option));
    }

    private static Values values(OptionSpec option) {
        if (option.arity().max() == 0) {
            return Values.NONE;
        }
        if (Setting.PROFILE.options().contains(option.longestName())) {
            return Values.PROFILES;
        }
        if (option.completionCandidates() != null) {
            List<String> words = new ArrayList<>();
            option.completionCandidates().forEach(words::add);
            return Values.of(words);
        }
        return option.paramLabel().equals("FILE") ? Values.FILES : Values.ANY;
    }

    /** This command and all its subcommands. */
    List<CompletionTree> all() {
        List<CompletionTree> all = new ArrayList<>(List.of(this));
        commands.forEach(command -> all.addAll(command.all()));
        return all;
    }

    /** The words of its path with that separator. */
    String joined(String separator) {
        return String.join(separator, path);
    }
}
