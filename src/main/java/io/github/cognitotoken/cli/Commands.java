package io.github.cognitotoken.cli;

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

    static final String NAME = "cognito-token";
    static final String VERSION = "--version";

    private Commands() {}

    /**
     * The whole model.
     *
     * @param flows the values of {@code --flow}
     */
    static CommandLine commandLine(String version, List<Command> commands, List<String> flows) {
        return commandLine(version, commands, flows, Words.all());
    }

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

    /** As much of it as reads a command line of these words; what is no part of it is read by the whole. */
    static CommandLine commandLine(String version, List<Command> commands, List<String> flows, Words words) {
        Command byDefault = commands.get(0);
        CommandSpec root =
                CommandSpec.wrapWithoutInspection(byDefault).name(NAME).version(NAME + " " + version);
        root.usageMessage().description(byDefault.summary());
        addAllOptions(root, commands, words);
        for (Command command : commands) {
            if (words.mayMean(command.name())) {
                root.addSubcommand(command.name(), spec(command, words));
            }
        }
        nameFlows(root, flows);
        return configured(new CommandLine(root));
    }

    /**
     * Whether the command takes the option of that long name, which the root has. The root accepts the options of all
     * commands, and stands for the default one.
     */
    static boolean takes(CommandSpec spec, String longName) {
        if (longName.equals(VERSION)) {
            return true;
        }
        // what the root shows is the default command's
        return spec.parent() == null
                ? !spec.optionsMap().get(longName).hidden()
                : spec.optionsMap().containsKey(longName);
    }

    /** The words that call the command, less the program's own name. */
    static String title(CommandSpec spec) {
        return spec.parent() == null ? spec.name() : spec.qualifiedName().substring(NAME.length() + 1);
    }

    private static void addAllOptions(CommandSpec root, List<Command> commands, Words words) {
        Set<OptionGroup> all = EnumSet.of(OptionGroup.GENERAL);
        commands.forEach(command -> all.addAll(command.options()));
        List<OptionGroup> shown = commands.get(0).options();
        shown.forEach(group -> add(root, group, words, false));
        add(root, OptionGroup.GENERAL, words, false);
        all.forEach(group -> add(root, group, words, true));
        root.addOption(OptionSpec.builder(VERSION)
                .type(boolean.class)
                .arity("0")
                .versionHelp(true)
                .description("Show the version.")
                .build());
    }

    /** Adds a group's options; those that other groups have too are added once. */
    private static void add(CommandSpec spec, OptionGroup group, Words words, boolean hidden) {
        for (OptionSpec option : group.options(words)) {
            if (!spec.optionsMap().containsKey(option.longestName())) {
                spec.addOption(hidden ? option.toBuilder().hidden(true).build() : option);
            }
        }
    }

    private static CommandSpec spec(Command command, Words words) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command);
        spec.usageMessage().description(command.summary());
        boolean hidden = !command.commands().isEmpty();
        command.options().forEach(group -> add(spec, group, words, hidden));
        add(spec, OptionGroup.GENERAL, words, false);
        for (Command below : command.commands()) {
            if (words.mayMean(below.name())) {
                spec.addSubcommand(below.name(), spec(below, words));
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
