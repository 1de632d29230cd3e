package io.github.cognitotoken.cli;

import java.util.List;

/** One command: what it takes, and what it does with it. */
interface Command {

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

    /** The commands below it, where it stands for several. */
    default List<Command> commands() {
        return List.of();
    }

    /**
     * Does it.
     *
     * @return {@code OK}, unless the command's answer is told by another code
     * @throws io.github.cognitotoken.failure.Failure if it cannot be done
     */
    ExitCode run(Invocation invocation);

    /**
     * A positional parameter.
     *
     * @param candidates the values it can have, for completion; empty if any
     */
    record Parameter(String label, String description, boolean required, List<String> candidates) {}
}
