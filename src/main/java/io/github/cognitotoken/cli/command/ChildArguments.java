package io.github.cognitotoken.cli.command;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command line in two parts: the program's own, and the arguments of a child program. The second part is never
 * parsed, checked or shown in an error.
 *
 * @param ours up to and including the command's name
 * @param childs everything after it
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
                return passesOn(commands, argument)
                        ? new ChildArguments(arguments.subList(0, i + 1), arguments.subList(i + 1, arguments.size()))
                        : none(arguments);
            }
        }
        return none(arguments);
    }

    private static boolean passesOn(List<Command> commands, String name) {
        return commands.stream()
                .anyMatch(
                        command -> command.passesArgumentsOn() && command.name().equals(name));
    }
}
