package io.github.cognitotoken.cli;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.options.CommandWords;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.cli.options.UsedOptionNames;
import io.github.cognitotoken.config.Setting;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Builds the command line from the commands, by picocli's programmatic interface: reading annotations costs time at
 * every start. The root stands for its first command, which is the default.
 */
public final class Commands {

    private Commands() {}

    private static void nameFlows(CommandSpec spec, List<String> flows) {
        OptionSpec option = spec.findOption(Setting.FLOW.options().get(0));
        if (option != null) {
            String named = option.description()[0].replace("{flows}", String.join(", ", flows));
            spec.remove(option);
            spec.addOption(option.toBuilder()
                    .description(named)
                    .completionCandidates(flows)
                    .build());
        }
        spec.subcommands().values().forEach(below -> nameFlows(below.getCommandSpec(), flows));
    }

    /**
     * The model, or the part of it that reads a command line of these names. On a parse error the whole model is used.
     *
     * @param flows the values of {@code --flow}
     */
    static CommandLine commandLine(String version, List<Command> commands, List<String> flows, UsedOptionNames used) {
        Command byDefault = commands.get(0);
        CommandSpec root = CommandSpec.wrapWithoutInspection(byDefault)
                .name(CommandWords.PROGRAM)
                .version(CommandWords.PROGRAM + " " + version);
        root.usageMessage().description(byDefault.summary());
        addAllOptions(root, commands, used);
        for (Command command : commands) {
            if (used.mayMean(command.name())) {
                root.addSubcommand(command.name(), spec(command, used));
            }
        }
        nameFlows(root, flows);
        return configured(new CommandLine(root));
    }

    private static void addAllOptions(CommandSpec root, List<Command> commands, UsedOptionNames used) {
        Set<OptionGroup> all = EnumSet.of(OptionGroup.GENERAL);
        commands.forEach(command -> all.addAll(command.options()));
        List<OptionGroup> shown = commands.get(0).options();
        shown.forEach(group -> add(root, group, used, false));
        add(root, OptionGroup.GENERAL, used, false);
        all.forEach(group -> add(root, group, used, true));
        root.addOption(OptionSpec.builder(OptionNames.VERSION)
                .type(boolean.class)
                .arity("0")
                .versionHelp(true)
                .description("Show the version.")
                .build());
    }

    /** Adds a group's options; those that other groups have too are added once. */
    private static void add(CommandSpec spec, OptionGroup group, UsedOptionNames used, boolean hidden) {
        for (OptionSpec option : group.options(used)) {
            if (!spec.optionsMap().containsKey(option.longestName())) {
                spec.addOption(hidden ? option.toBuilder().hidden(true).build() : option);
            }
        }
    }

    private static CommandSpec spec(Command command, UsedOptionNames used) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command);
        spec.usageMessage().description(command.summary());
        boolean hidden = !command.commands().isEmpty();
        command.options().forEach(group -> add(spec, group, used, hidden));
        add(spec, OptionGroup.GENERAL, used, false);
        for (Command below : command.commands()) {
            if (used.mayMean(below.name())) {
                spec.addSubcommand(below.name(), spec(below, used));
            }
        }
        int index = 0;
        for (Command.Parameter parameter : command.parameters()) {
            spec.addPositional(positional(parameter, index++));
        }
        return spec;
    }

    private static PositionalParamSpec positional(Command.Parameter parameter, int index) {
        PositionalParamSpec.Builder positional = PositionalParamSpec.builder()
                .index(Integer.toString(index))
                .type(String.class)
                .arity(parameter.required() ? "1" : "0..1")
                .required(parameter.required())
                .paramLabel(parameter.label())
                .description(parameter.description());
        if (!parameter.candidates().isEmpty()) {
            positional.completionCandidates(parameter.candidates());
        }
        return positional.build();
    }

    /**
     * Values are taken as they stand: no file expansion, no variables, no quotes; a value may equal a command's name or
     * look like an option, as getopt has it.
     */
    private static CommandLine configured(CommandLine commandLine) {
        return commandLine
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setTrimQuotes(false)
                .setAllowSubcommandsAsOptionParameters(true)
                .setAllowOptionsAsOptionParameters(true)
                .setUsageHelpWidth(100);
    }
}
