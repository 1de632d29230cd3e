package io.github.cognitotoken.cli.run;

import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.output.PrintableTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The variables that {@code exec} sets.
 *
 * @param names those that the user wants to hold the token too
 */
record ExecVariables(List<String> names) {

    static final String TOKEN_FILE = "BEARER_TOKEN_FILE";

    private static final String SHAPE = "[A-Za-z_][A-Za-z0-9_]{0,127}";

    private static final Set<String> TAKEN = Set.of(
            PrintableTokens.ACCESS_TOKEN, PrintableTokens.ID_TOKEN, PrintableTokens.EXPIRES_AT, TOKEN_FILE, "PATH");

    /**
     * The names from the command line.
     *
     * @throws Failure of kind {@code USAGE} if one cannot be the name of such a variable; it shows none, since a value
     *     can have been typed there
     */
    static ExecVariables of(List<String> names) {
        for (String name : names) {
            if (!name.matches(SHAPE)) {
                throw Failure.usage(
                        "a value of " + OptionNames.ENV + " is no name of a variable",
                        "give a name such as BEARER_TOKEN: letters, digits and _, and no value");
            }
            if (TAKEN.contains(name.toUpperCase(Locale.ROOT))) {
                throw Failure.usage(
                        "the variable " + name.toUpperCase(Locale.ROOT) + " cannot be given by " + OptionNames.ENV,
                        "exec sets COGNITO_ACCESS_TOKEN, COGNITO_ID_TOKEN and COGNITO_TOKEN_EXPIRES_AT by itself;"
                                + " use another name for the token");
            }
        }
        return new ExecVariables(names);
    }

    /** All variables; those without a value are removed from what the program inherits. */
    Map<String, Optional<String>> with(PrintableTokens tokens) {
        Map<String, Optional<String>> variables = new HashMap<>(tokens.variables());
        names.forEach(name -> variables.put(name, Optional.of(tokens.wanted())));
        return variables;
    }
}
