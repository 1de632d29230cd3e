package io.github.cognitotoken.cli.options;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names on a command line, as far as they tell which part of the model is needed to read it. Most calls name no
 * command and few options, and building the whole model takes longer than everything else that they do.
 */
public final class UsedOptionNames {

    private final Set<String> names = new HashSet<>();
    private final boolean wholeModel;
    private boolean singleDash;

    private UsedOptionNames(boolean wholeModel) {
        this.wholeModel = wholeModel;
    }

    /** Those that need every part of the model. */
    public static UsedOptionNames all() {
        return new UsedOptionNames(true);
    }

    public static UsedOptionNames of(List<String> arguments) {
        UsedOptionNames used = new UsedOptionNames(needsAll(arguments));
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            used.names.add(equals < 0 ? argument : argument.substring(0, equals));
            used.singleDash |= isSingleDash(argument);
        }
        return used;
    }

    /** Help and completion show the model itself, and {@code -xyz} can be several options or a mistake. */
    private static boolean needsAll(List<String> arguments) {
        return arguments.contains("help")
                || arguments.contains("completion")
                || arguments.contains(OptionNames.HELP)
                || arguments.contains(OptionNames.SHORT_HELP)
                || arguments.stream().anyMatch(argument -> isSingleDash(argument) && argument.length() > 2);
    }

    private static boolean isSingleDash(String argument) {
        return argument.length() > 1 && argument.charAt(0) == '-' && argument.charAt(1) != '-';
    }

    public boolean wholeModel() {
        return wholeModel;
    }

    /** Whether one of them may mean the option or command of that name. */
    public boolean mayMean(String name) {
        return wholeModel || names.contains(name) || (singleDash && isSingleDash(name));
    }
}
