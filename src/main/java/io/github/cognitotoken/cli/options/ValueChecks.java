package io.github.cognitotoken.cli.options;

import io.github.cognitotoken.failure.Failure;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Finds arguments that the parser would misread. {@code -password=x} would be {@code -p} with a profile name attached,
 * and its error would show a secret. {@code --region --ca-bundle x} would be a region called {@code --ca-bundle}.
 */
public final class ValueChecks {

    private static final Pattern WORD = Pattern.compile("-(?<name>[a-z][a-z_-]+)(?<value>=.*)?", Pattern.DOTALL);

    private final Map<String, OptionSpec> options;

    /**
     * @param options all options of the command line, by name
     */
    public ValueChecks(Map<String, OptionSpec> options) {
        this.options = options;
    }

    /**
     * Checks the arguments up to {@code --}.
     *
     * @throws Failure of kind {@code USAGE} that names options and positions, never a value
     */
    public void check(List<String> arguments) {
        int end = arguments.contains("--") ? arguments.indexOf("--") : arguments.size();
        for (int i = 0; i < end; i++) {
            String argument = arguments.get(i);
            if (takesValue(argument)) {
                i++; // the next argument is its value, whatever it looks like
                if (i < end && options.containsKey(arguments.get(i))) {
                    throw missingValue(argument, arguments.get(i));
                }
            } else {
                rejectSingleDash(argument, i + 1);
            }
        }
    }

    private static Failure missingValue(String option, String next) {
        return Failure.usage(
                "option " + option + " needs a value, and the option " + next + " follows",
                "write the value behind " + option + "; if it is the value: " + option + "=" + next);
    }

    private void rejectSingleDash(String argument, int position) {
        Matcher word = WORD.matcher(argument);
        if (word.matches()
                && (word.group("value") != null
                        || options.containsKey("--" + word.group("name").replace('_', '-')))) {
            throw Failure.usage(
                    "the option at position " + position + " has one dash and more than one letter",
                    "long options begin with two dashes: --password-file FILE; see: cognito-token help");
        }
    }

    private boolean takesValue(String argument) {
        OptionSpec option = options.get(argument);
        return option != null && option.arity().max() > 0;
    }
}
