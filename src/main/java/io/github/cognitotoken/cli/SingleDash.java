package io.github.cognitotoken.cli;

import io.github.cognitotoken.failure.Failure;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds long options that were given one dash only. {@code -password=x} would be taken for {@code -p} with a profile
 * name attached, {@code -client-secret=x} for {@code -c} with a client id, and the error about either would repeat a
 * secret.
 */
final class SingleDash {

    private static final Pattern WORD = Pattern.compile("-(?<name>[a-z][a-z-]+)(?<value>=.*)?", Pattern.DOTALL);

    private final Set<String> longNames;

    SingleDash(Set<String> longNames) {
        this.longNames = longNames;
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
            Matcher word = WORD.matcher(list.get(i));
            if (word.matches() && (word.group("value") != null || longNames.contains("--" + word.group("name")))) {
                throw Failure.usage(
                        "the option at position " + (i + 1) + " has one dash, and more than a letter",
                        "long options begin with two dashes: --password-file FILE; see: cognito-token help");
            }
        }
    }
}
