package io.github.cognitotoken.cli.command;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command line in two parts: ours, and what belongs to a program that the command starts. Nothing of the second part
 * is parsed, checked or named in an error.
 *
 * @param ours up to the command's name, which is included
 * @param childs all that follows it
 */
public record ChildArguments(List<String> ours, List<String> childs) {

    /** A command line that starts no program. */
    public static ChildArguments none(List<String> arguments) {
        return new ChildArguments(arguments, List.of());
    }

    /**
     * Cuts a command line behind the first of those commands.
     *
     * @param commands all commands; some of them pass arguments on
     * @param options all options, to know the command's name from the value of an option
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
                // the first word that is no option names the command
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
