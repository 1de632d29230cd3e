package io.github.cognitotoken.output;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The variables in the form of the file that {@code GITHUB_ENV} names. Each value is between delimiters that it does
 * not contain, so that no value can set another variable.
 *
 * @param stale the variables that an earlier step set: one without a value is emptied, since it cannot be unset
 */
public record GithubVariables(PrintableTokens tokens, Set<String> stale) {

    /** The lines to append. */
    public String text() {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, Optional<String>> variable : tokens.variables().entrySet()) {
            if (variable.getValue().isPresent() || stale.contains(variable.getKey())) {
                append(lines, variable.getKey(), variable.getValue().orElse(""));
            }
        }
        return lines.toString();
    }

    private static void append(StringBuilder lines, String name, String value) {
        String delimiter = "end_of_" + name;
        while (value.contains(delimiter)) {
            delimiter += "_";
        }
        lines.append(name).append("<<").append(delimiter).append('\n');
        lines.append(value).append('\n');
        lines.append(delimiter).append('\n');
    }
}
