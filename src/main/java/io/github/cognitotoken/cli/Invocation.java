package io.github.cognitotoken.cli;

import io.github.cognitotoken.config.Given;
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
final class Invocation {

    private final Command command;
    private final Supplier<CommandSpec> spec;
    private final Given given;
    private final List<String> arguments;
    private final boolean helpRequested;

    private Invocation(
            Command command, Supplier<CommandSpec> spec, Given given, List<String> arguments, boolean helpRequested) {
        this.command = command;
        this.spec = spec;
        this.given = given;
        this.arguments = arguments;
        this.helpRequested = helpRequested;
    }

    /**
     * Reads a parse result.
     *
     * @throws io.github.cognitotoken.failure.Failure of kind {@code USAGE} for an option that the command does not take
     */
    static Invocation of(ParseResult root) {
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
        return new Invocation(command, leaf::commandSpec, new Given(options), arguments(leaf), help);
    }

    /**
     * The command on its own: there is nothing to read, and no model to read it with is built.
     *
     * @param spec the model, if it is needed after all
     */
    static Invocation bare(Command command, Supplier<CommandSpec> spec) {
        return new Invocation(command, spec, new Given(Map.of()), List.of(), false);
    }

    private static void add(Map<String, List<String>> options, OptionSpec option, CommandSpec spec) {
        String name = option.longestName();
        if (!Commands.takes(spec, name)) {
            throw ParseFailures.notHere(name, spec);
        }
        List<String> values = option.arity().max() == 0 ? List.of("true") : option.originalStringValues();
        if (options.put(name, values) != null) {
            throw ParseFailures.givenTwice(name);
        }
    }

    private static List<String> arguments(ParseResult leaf) {
        List<String> arguments = new ArrayList<>();
        for (PositionalParamSpec positional : leaf.matchedPositionals()) {
            arguments.addAll(((ArgSpec) positional).originalStringValues());
        }
        return arguments;
    }

    Command command() {
        return command;
    }

    CommandSpec spec() {
        return spec.get();
    }

    Given given() {
        return given;
    }

    boolean isHelpRequested() {
        return helpRequested;
    }

    List<String> arguments() {
        return arguments;
    }

    Optional<String> firstArgument() {
        return arguments.stream().findFirst();
    }
}
