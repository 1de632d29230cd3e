package io.github.cognitotoken.cli.options;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names on a command line, which decide the part of the model that is built. Most calls name no command and few
 * options, and building the full model takes longer than all their other work.
 */
public final class UsedOptionNames {

    private final Set<String> names = new HashSet<>();
    private final boolean wholeModel;
    private boolean singleDash;

    private UsedOptionNames(boolean wholeModel) {
        this.wholeModel = wholeModel;
    }

    /** The names that need the full model. */
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

    /** Help and completion show the full model, and {@code -xyz} can be several options or a mistake. */
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

    /** Whether one of the names may be this option or command. */
    public boolean mayMean(String name) {
        return wholeModel || names.contains(name) || (singleDash && isSingleDash(name));
    }
}
