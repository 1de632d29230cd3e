package io.github.cognitotoken.cli.command;

import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.cli.options.ParseFailures;
import io.github.cognitotoken.config.ParsedOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * A command with its arguments. Options have the same meaning before and after the command's name: the root accepts the
 * options of all commands, and this class rejects those that the command does not take.
 */
public final class Invocation {

    private final Command command;
    private final Supplier<CommandSpec> spec;
    private final ParsedOptions given;
    private final List<String> arguments;
    private final List<String> childArguments;
    private final boolean helpRequested;

    private Invocation(
            Command command,
            Supplier<CommandSpec> spec,
            ParsedOptions given,
            List<String> arguments,
            List<String> childArguments,
            boolean helpRequested) {
        this.command = command;
        this.spec = spec;
        this.given = given;
        this.arguments = arguments;
        this.childArguments = childArguments;
        this.helpRequested = helpRequested;
    }

    /**
     * Reads a parse result.
     *
     * @param childArguments the arguments of a child program
     * @throws io.github.cognitotoken.failure.Failure of kind {@code USAGE} for an option that the command does not take
     */
    public static Invocation of(ParseResult root, List<String> childArguments) {
        List<ParseResult> chain = new ArrayList<>();
        for (ParseResult result = root; result != null; result = result.subcommand()) {
            chain.add(result);
        }
        ParseResult leaf = chain.get(chain.size() - 1);
        Command command = (Command) leaf.commandSpec().userObject();
        boolean help = chain.stream().anyMatch(ParseResult::isUsageHelpRequested);
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (ParseResult result : chain) {
            // a repeatable option occurs as often as it was given
            new LinkedHashSet<>(result.matchedOptions()).forEach(option -> add(options, option, leaf.commandSpec()));
        }
        return new Invocation(
                command, leaf::commandSpec, new ParsedOptions(options), arguments(leaf), childArguments, help);
    }

    /**
     * The command without arguments: nothing is parsed, and no model is built.
     *
     * @param spec the model, made only if it is needed
     */
    public static Invocation bare(Command command, Supplier<CommandSpec> spec) {
        return new Invocation(command, spec, new ParsedOptions(Map.of()), List.of(), List.of(), false);
    }

    private static void add(Map<String, List<String>> options, OptionSpec option, CommandSpec spec) {
        String name = option.longestName();
        if (!takes(spec, name)) {
            throw ParseFailures.notHere(name, spec);
        }
        List<String> values = option.arity().max() == 0 ? List.of("true") : option.originalStringValues();
        if (options.put(name, values) != null) {
            throw ParseFailures.givenTwice(name);
        }
    }

    /**
     * Whether the command takes the option of that long name. The root accepts the options of all commands, and is the
     * default command.
     */
    private static boolean takes(CommandSpec spec, String longName) {
        if (longName.equals(OptionNames.VERSION)) {
            return true;
        }
        // the options that the root shows are those of the default command
        return spec.parent() == null
                ? !spec.optionsMap().get(longName).hidden()
                : spec.optionsMap().containsKey(longName);
    }

    private static List<String> arguments(ParseResult leaf) {
        List<String> arguments = new ArrayList<>();
        for (PositionalParamSpec positional : leaf.matchedPositionals()) {
            arguments.addAll(((ArgSpec) positional).originalStringValues());
        }
        return arguments;
    }

    public Command command() {
        return command;
    }

    public CommandSpec spec() {
        return spec.get();
    }

    public ParsedOptions given() {
        return given;
    }

    public boolean isHelpRequested() {
        return helpRequested;
    }

    public List<String> arguments() {
        return arguments;
    }

    /** The arguments of the child program, unchanged. */
    public List<String> childArguments() {
        return childArguments;
    }

    public Optional<String> firstArgument() {
        return arguments.stream().findFirst();
    }
}
