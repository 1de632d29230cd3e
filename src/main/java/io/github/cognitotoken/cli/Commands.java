package io.github.cognitotoken.cli;

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

    static CommandLine commandLine(String version, List<Command> commands) {
        Command byDefault = commands.get(0);
        CommandSpec root =
                CommandSpec.wrapWithoutInspection(byDefault).name(NAME).version(NAME + " " + version);
        root.usageMessage().description(byDefault.summary());
        addAllOptions(root, commands);
        for (Command command : commands) {
            root.addSubcommand(command.name(), spec(command));
        }
        return configured(new CommandLine(root));
    }

    /**
     * Whether the command takes the option of that long name. The root accepts the options of all commands, and stands
     * for the default one.
     */
    static boolean takes(CommandSpec spec, String longName) {
        CommandSpec own = spec.parent() == null ? byDefault(spec) : spec;
        return longName.equals(VERSION) || own.optionsMap().containsKey(longName);
    }

    private static CommandSpec byDefault(CommandSpec root) {
        return root.subcommands().get(((Command) root.userObject()).name()).getCommandSpec();
    }

    /** The words that call the command, less the program's own name. */
    static String title(CommandSpec spec) {
        return spec.parent() == null ? spec.name() : spec.qualifiedName().substring(NAME.length() + 1);
    }

    private static void addAllOptions(CommandSpec root, List<Command> commands) {
        Set<OptionGroup> all = EnumSet.of(OptionGroup.GENERAL);
        commands.forEach(command -> all.addAll(command.options()));
        List<OptionGroup> shown = commands.get(0).options();
        shown.forEach(group -> add(root, group, false));
        add(root, OptionGroup.GENERAL, false);
        all.forEach(group -> add(root, group, true));
        root.addOption(OptionSpec.builder(VERSION)
                .type(boolean.class)
                .arity("0")
                .versionHelp(true)
                .description("Show the version.")
                .build());
    }

    /** Adds a group's options; those that other groups have too are added once. */
    private static void add(CommandSpec spec, OptionGroup group, boolean hidden) {
        for (OptionSpec option : group.options()) {
            if (!spec.optionsMap().containsKey(option.longestName())) {
                spec.addOption(hidden ? option.toBuilder().hidden(true).build() : option);
            }
        }
    }

    private static CommandSpec spec(Command command) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command);
        spec.usageMessage().description(command.summary());
        boolean hidden = !command.commands().isEmpty();
        command.options().forEach(group -> add(spec, group, hidden));
        add(spec, OptionGroup.GENERAL, false);
        for (Command below : command.commands()) {
            spec.addSubcommand(below.name(), spec(below));
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
