package io.github.cognitotoken.cli;

import io.github.cognitotoken.failure.Failure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Finds long options that were given one dash only. {@code -password=x} would be taken for {@code -p} with a profile
 * name attached, {@code -client-secret=x} for {@code -c} with a client id, and the error about either would repeat a
 * secret.
 */
final class SingleDash {

    private static final Pattern WORD = Pattern.compile("-(?<name>[a-z][a-z-]+)(?<value>=.*)?", Pattern.DOTALL);

    private final Map<String, OptionSpec> options;

    SingleDash(Map<String, OptionSpec> options) {
        this.options = options;
    }

    /**
     * Looks through the arguments, up to {@code --}.
     *
     * @throws Failure of kind {@code USAGE} if there is such an option, by its position
     */
    void reject(String... arguments) {
        List<String> list = Arrays.asList(arguments);
        int end = list.contains("--") ? list.indexOf("--") : list.size();
        for (int i = 0; i < end; i++) {
            if (i > 0 && takesValue(list.get(i - 1))) {
                continue; // this is that option's value, whatever it looks like
            }
            Matcher word = WORD.matcher(list.get(i));
            if (word.matches() && (word.group("value") != null || options.containsKey("--" + word.group("name")))) {
                throw Failure.usage(
                        "the option at position " + (i + 1) + " has one dash, and more than a letter",
                        "long options begin with two dashes: --password-file FILE; see: cognito-token help");
            }
        }
    }

    private boolean takesValue(String argument) {
        OptionSpec option = options.get(argument);
        return option != null && option.arity().max() > 0;
    }
}
