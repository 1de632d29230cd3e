package io.github.cognitotoken.cli.command;

import io.github.cognitotoken.cli.options.OptionGroup;
import java.util.List;
import java.util.Optional;

/** One command: its options and parameters, and what it does. */
public interface Command {

    /** The word on the command line. */
    String name();

    /** One line for the list of commands. */
    String summary();

    /** Its options, besides those of {@link OptionGroup#GENERAL}. */
    List<OptionGroup> options();

    /** Its positional parameters. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /** Examples for help pages. */
    default List<Example> examples() {
        return List.of();
    }

    /** Its subcommands. */
    default List<Command> commands() {
        return List.of();
    }

    /** The subcommand that runs where none is named; without one there has to be a name. */
    default Optional<Command> byDefault() {
        return Optional.empty();
    }

    /** Whether {@code COGNITO_OUTPUT} applies to it. It is about tokens; other commands have formats of their own. */
    default boolean printsTokens() {
        return false;
    }

    /** Whether all arguments after its name belong to a child program. Our options come before it. */
    default boolean passesArgumentsOn() {
        return false;
    }

    /** Whether the first of these arguments is the name of the child program. */
    default boolean isChildNamed() {
        return false;
    }

    /**
     * Runs the command.
     *
     * @return the exit code: 0, unless another code is the command's answer
     * @throws io.github.cognitotoken.failure.Failure if it fails
     */
    int run(Invocation invocation);

    /**
     * An example.
     *
     * @param purpose what it is for, followed by a colon
     */
    record Example(String purpose, String commandLine) {}

    /**
     * A positional parameter.
     *
     * @param values its possible values, for completion
     */
    record Parameter(String label, String description, boolean required, Values values) {}
}
