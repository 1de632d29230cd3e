package io.github.cognitotoken.cli.command;

import io.github.cognitotoken.cli.options.OptionGroup;
import java.util.List;

/** One command: what it takes, and what it does with it. */
public interface Command {

    /** The word on the command line. */
    String name();

    /** One line for the list of commands. */
    String summary();

    /** The options that it takes, beside those of {@link OptionGroup#GENERAL}. */
    List<OptionGroup> options();

    /** Its positional parameters. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /** How it is used, for help pages. */
    default List<Example> examples() {
        return List.of();
    }

    /** The commands below it, where it stands for several. */
    default List<Command> commands() {
        return List.of();
    }

    /** Whether its output is what {@code COGNITO_OUTPUT} is about: tokens. Other commands have formats of their own. */
    default boolean printsTokens() {
        return false;
    }

    /** Whether all that follows its name belongs to a program that it starts; our options stand before it. */
    default boolean passesArgumentsOn() {
        return false;
    }

    /**
     * Does it.
     *
     * @return the exit code: 0, unless the command's answer is told by another one
     * @throws io.github.cognitotoken.failure.Failure if it cannot be done
     */
    int run(Invocation invocation);

    /**
     * A way to use it.
     *
     * @param purpose in words that a colon follows
     */
    record Example(String purpose, String commandLine) {}

    /**
     * A positional parameter.
     *
     * @param values what it can be, for completion
     */
    record Parameter(String label, String description, boolean required, Values values) {}
}
