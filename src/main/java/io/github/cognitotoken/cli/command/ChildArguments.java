package io.github.cognitotoken.cli.command;

import io.github.cognitotoken.cli.options.OptionNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command line in two parts: the program's own, and the arguments of a child program. The second part is never
 * parsed, checked or shown in an error.
 *
 * @param ours up to and including the command's name
 * @param childs everything after it, without a first {@code --}
 */
public record ChildArguments(List<String> ours, List<String> childs) {

    /** A command line without a child program. */
    public static ChildArguments none(List<String> arguments) {
        return new ChildArguments(arguments, List.of());
    }

    /**
     * Splits a command line after the first of these commands.
     *
     * @param commands all commands; some of them pass arguments to a child program
     * @param options all options, to distinguish the command's name from an option's value
     */
    public static ChildArguments cut(List<String> arguments, List<Command> commands, Map<String, OptionSpec> options) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            OptionSpec option = options.get(argument);
            if (argument.equals("--")) {
                break;
            }
            if (option != null && option.arity().max() > 0) {
                i++; // its value
            } else if (!argument.startsWith("-")) {
                // the first word that is no option is the command's name
                int at = i + 1;
                return passingOn(commands, argument)
                        .map(command -> split(command, arguments, at))
                        .orElseGet(() -> none(arguments));
            }
        }
        return none(arguments);
    }

    private static Optional<Command> passingOn(List<Command> commands, String name) {
        return commands.stream()
                .filter(command -> command.passesArgumentsOn() && command.name().equals(name))
                .findFirst();
    }

    private static ChildArguments split(Command command, List<String> arguments, int at) {
        // where the child's name has to be, an option for help can only be meant for us
        boolean help = command.isChildNamed()
                && at < arguments.size()
                && (arguments.get(at).equals(OptionNames.HELP)
                        || arguments.get(at).equals(OptionNames.SHORT_HELP));
        int end = help ? at + 1 : at;
        return new ChildArguments(
                arguments.subList(0, end), withoutSeparator(arguments.subList(end, arguments.size())));
    }

    /**
     * Many programs of this kind want {@code --} before what is the child's. No program has that name, and curl would take
     * all that follows for URLs, its options too.
     */
    private static List<String> withoutSeparator(List<String> words) {
        return !words.isEmpty() && words.get(0).equals("--") ? words.subList(1, words.size()) : words;
    }
}
