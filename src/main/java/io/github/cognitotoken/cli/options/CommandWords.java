package io.github.cognitotoken.cli.options;

import picocli.CommandLine.Model.CommandSpec;

/** The words of the program and its commands. */
public final class CommandWords {

    /** The program's own name. */
    public static final String PROGRAM = "cognito-token";

    private CommandWords() {}

    /** The words of the command without the program's own name. */
    public static String title(CommandSpec spec) {
        return spec.parent() == null ? spec.name() : spec.qualifiedName().substring(PROGRAM.length() + 1);
    }
}
