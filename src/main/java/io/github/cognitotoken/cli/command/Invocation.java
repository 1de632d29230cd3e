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
 * A command and what it was given. Options mean the same before and after the command's name: the root accepts all
 * commands' options, and here those that the command does not take are rejected.
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
     * @param childArguments what belongs to a program that the command starts
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
            // a repeatable option is listed as often as it was given
            new LinkedHashSet<>(result.matchedOptions()).forEach(option -> add(options, option, leaf.commandSpec()));
        }
        return new Invocation(
                command, leaf::commandSpec, new ParsedOptions(options), arguments(leaf), childArguments, help);
    }

    /**
     * The command on its own: there is nothing to read, and no model to read it with is built.
     *
     * @param spec the model, if it is needed after all
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
     * Whether the command takes the option of that long name, which the root has. The root accepts the options of all
     * commands, and stands for the default one.
     */
    private static boolean takes(CommandSpec spec, String longName) {
        if (longName.equals(OptionNames.VERSION)) {
            return true;
        }
        // what the root shows is the default command's
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

    /** What belongs to a program that the command starts, as it stands. */
    public List<String> childArguments() {
        return childArguments;
    }

    public Optional<String> firstArgument() {
        return arguments.stream().findFirst();
    }
}
