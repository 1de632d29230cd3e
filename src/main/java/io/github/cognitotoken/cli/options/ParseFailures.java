package io.github.cognitotoken.cli.options;

import io.github.cognitotoken.config.SpellingSuggestion;
import io.github.cognitotoken.failure.Failure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Describes the errors of a command line. picocli's own messages repeat values, which may be passwords. These name
 * options and positions, but never the value of an unknown or positional argument.
 */
public final class ParseFailures {

    private static final Pattern OPTION_NAME = Pattern.compile("--[a-z][a-z_-]{1,40}");

    private final List<String> arguments;

    public ParseFailures(List<String> arguments) {
        this.arguments = arguments;
    }

    /** Translates an error of picocli. */
    public Failure of(ParameterException e) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched.getUnmatched().get(0), e.getCommandLine());
        }
        if (e instanceof OverwrittenOptionException overwritten
                && overwritten.getOverwritten() instanceof OptionSpec option) {
            return givenTwice(option.longestName());
        }
        if (e instanceof MissingParameterException missing) {
            return missing(missing.getMissing(), spec);
        }
        return flagWithValue(spec).orElseGet(() -> Failure.usage("the command line cannot be read", help(spec)));
    }

    public static Failure givenTwice(String option) {
        return Failure.usage("option " + option + " is given twice", "keep one of the two");
    }

    /** {@code --flag=value}, which picocli reports without naming the flag. */
    private Optional<Failure> flagWithValue(CommandSpec spec) {
        return arguments.stream()
                .filter(argument -> argument.indexOf('=') > 0)
                .map(argument -> spec.root().optionsMap().get(argument.substring(0, argument.indexOf('='))))
                .filter(option -> option != null && option.arity().max() == 0)
                .findFirst()
                .map(flag -> Failure.usage("option " + name(flag) + " takes no value", "leave the value out"));
    }

    private static Failure missing(List<ArgSpec> missing, CommandSpec spec) {
        if (missing.isEmpty()) {
            return Failure.usage("an argument is missing", help(spec));
        }
        ArgSpec first = missing.get(0);
        String message = first.isOption()
                ? "option " + name(first) + " needs a value"
                : "'" + CommandWords.title(spec) + "' needs " + first.paramLabel();
        return Failure.usage(message, help(spec));
    }

    private Failure unmatched(String argument, CommandLine commandLine) {
        int index = arguments.lastIndexOf(argument);
        String where = index >= 0 ? " at position " + (index + 1) : "";
        if (argument.startsWith("-") && argument.length() > 1) {
            return unknownOption(argument, where, commandLine);
        }
        String next = index >= 0 && index + 1 < arguments.size() ? arguments.get(index + 1) : "";
        List<String> commands = commands(commandLine);
        Optional<String> meant = FamiliarWords.command(argument, next, commands)
                .map(command -> CommandWords.PROGRAM + " " + command)
                .or(() -> SpellingSuggestion.to(argument, commands));
        return Failure.usage(
                "unexpected argument" + where,
                meant.map(command -> "did you mean '" + command + "'? ").orElse("")
                        + help(commandLine.getCommandSpec()));
    }

    private static Failure unknownOption(String argument, String where, CommandLine commandLine) {
        String name = argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument;
        if (commandLine.getCommandSpec().root().optionsMap().containsKey(name)) {
            return notHere(name, commandLine.getCommandSpec());
        }
        boolean wellFormed = OPTION_NAME.matcher(name).matches();
        Optional<String> meant = FamiliarWords.option(name)
                .or(() -> wellFormed ? nearest(name.replace('_', '-'), commandLine) : Optional.empty());
        String help = help(commandLine.getCommandSpec());
        return Failure.usage(
                "unknown option" + (wellFormed ? " " + name : "") + where,
                meant.map(option -> "did you mean " + option + "? " + help).orElse(help));
    }

    private static Optional<String> nearest(String name, CommandLine commandLine) {
        List<String> names = new ArrayList<>();
        commandLine.getCommandSpec().options().forEach(option -> names.addAll(Arrays.asList(option.names())));
        names.removeIf(candidate -> !candidate.startsWith("--"));
        return SpellingSuggestion.to(name, names);
    }

    /** The failure for an option that the command does not take. */
    public static Failure notHere(String option, CommandSpec spec) {
        return Failure.usage("option " + option + " does not belong to '" + CommandWords.title(spec) + "'", help(spec));
    }

    private static List<String> commands(CommandLine commandLine) {
        return List.copyOf(commandLine.getSubcommands().keySet());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String help(CommandSpec spec) {
        return "see: " + spec.qualifiedName() + " --help";
    }
}
