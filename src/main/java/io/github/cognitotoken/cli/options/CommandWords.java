package io.github.cognitotoken.cli.options;

import picocli.CommandLine.Model.CommandSpec;

/** The words by which the program and its commands are called. */
public final class CommandWords {

    /** The program's own name. */
    public static final String PROGRAM = "cognito-token";

    private CommandWords() {}

    /** The words that call the command, less the program's own name. */
    public static String title(CommandSpec spec) {
        return spec.parent() == null ? spec.name() : spec.qualifiedName().substring(PROGRAM.length() + 1);
    }
}
