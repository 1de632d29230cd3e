package io.github.cognitotoken.cli;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.options.CommandWords;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.cli.options.UsedOptionNames;
import io.github.cognitotoken.config.Setting;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Builds the command line from the commands, with picocli's programmatic interface, since reading annotations costs
 * time at every start. The root is also its first command, the default.
 */
public final class Commands {

    private static final String FLOW = Setting.FLOW.options().get(0);

    private Commands() {}

    /**
     * The model, or the part of it for the names on the command line. On a parse error the full model is used.
     *
     * @param flows the values of {@code --flow}
     */
    static CommandLine commandLine(String version, List<Command> commands, List<String> flows, UsedOptionNames used) {
        Command byDefault = commands.get(0);
        CommandSpec root = CommandSpec.wrapWithoutInspection(byDefault)
                .name(CommandWords.PROGRAM)
                .version(CommandWords.PROGRAM + " " + version);
        root.usageMessage().description(byDefault.summary());
        addAllOptions(root, commands, used, flows);
        for (Command command : commands) {
            if (used.mayMean(command.name())) {
                root.addSubcommand(command.name(), spec(command, used, flows));
            }
        }
        return configured(new CommandLine(root));
    }

    private static void addAllOptions(
            CommandSpec root, List<Command> commands, UsedOptionNames used, List<String> flows) {
        Set<OptionGroup> all = EnumSet.of(OptionGroup.GENERAL);
        commands.forEach(command -> all.addAll(command.options()));
        List<OptionGroup> shown = commands.get(0).options();
        shown.forEach(group -> add(root, group(group, used, flows), false));
        add(root, group(OptionGroup.GENERAL, used, flows), false);
        all.forEach(group -> add(root, group(group, used, flows), true));
        root.addOption(OptionSpec.builder(OptionNames.VERSION)
                .type(boolean.class)
                .arity("0")
                .versionHelp(true)
                .description("Show the version.")
                .build());
    }

    /** Adds a group's options. An option in several groups is added once. */
    private static void add(CommandSpec spec, List<OptionSpec> options, boolean hidden) {
        for (OptionSpec option : options) {
            if (!spec.optionsMap().containsKey(option.longestName())) {
                spec.addOption(hidden ? option.toBuilder().hidden(true).build() : option);
            }
        }
    }

    /** The options of a group; only the list of grants knows the values of {@code --flow}. */
    private static List<OptionSpec> group(OptionGroup group, UsedOptionNames used, List<String> flows) {
        List<OptionSpec> options = new ArrayList<>(group.options(used));
        options.replaceAll(option -> option.longestName().equals(FLOW)
                ? option.toBuilder()
                        .description(option.description()[0].replace("{flows}", String.join(", ", flows)))
                        .completionCandidates(flows)
                        .build()
                : option);
        return options;
    }

    private static CommandSpec spec(Command command, UsedOptionNames used, List<String> flows) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command);
        spec.usageMessage().description(command.summary());
        command.options().forEach(group -> add(spec, group(group, used, flows), !shows(command, group)));
        add(spec, group(OptionGroup.GENERAL, used, flows), false);
        for (Command below : command.commands()) {
            if (used.mayMean(below.name())) {
                spec.addSubcommand(below.name(), spec(below, used, flows));
            }
        }
        int index = 0;
        for (Command.Parameter parameter : command.parameters()) {
            // what belongs to a child program is not parsed
            spec.addPositional(positional(parameter, index++, !command.passesArgumentsOn()));
        }
        return spec;
    }

    /** A command with subcommands shows the options of the one that runs where none is named. */
    private static boolean shows(Command command, OptionGroup group) {
        return command.commands().isEmpty()
                || command.byDefault()
                        .filter(byDefault -> byDefault.options().contains(group))
                        .isPresent();
    }

    private static PositionalParamSpec positional(Command.Parameter parameter, int index, boolean parsed) {
        PositionalParamSpec.Builder positional = PositionalParamSpec.builder()
                .index(Integer.toString(index))
                .type(String.class)
                .arity(parameter.required() && parsed ? "1" : "0..1")
                .required(parameter.required() && parsed)
                .paramLabel(parameter.label())
                .description(parameter.description());
        return positional.build();
    }

    /**
     * Values are literal: no file expansion, no variables, no quotes. As with getopt, a value may equal a command's
     * name or look like an option.
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
