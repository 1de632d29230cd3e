package io.github.cognitotoken.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a command line, as far as they tell which part of the model is needed to read it. Most calls name no
 * command and few options, and building the whole model takes longer than all else that they do.
 */
final class Words {

    private final Set<String> words = new HashSet<>();
    private final boolean wholeModel;
    private boolean singleDash;

    private Words(boolean wholeModel) {
        this.wholeModel = wholeModel;
    }

    /** Those for which every part of the model is needed. */
    static Words all() {
        return new Words(true);
    }

    static Words of(String... arguments) {
        Words words = new Words(needsAll(List.of(arguments)));
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            words.words.add(equals < 0 ? argument : argument.substring(0, equals));
            words.singleDash |= isSingleDash(argument);
        }
        return words;
    }

    /** Help and completion show the model itself, and {@code -xyz} can be several options or a slip of the pen. */
    private static boolean needsAll(List<String> arguments) {
        return arguments.contains("help")
                || arguments.contains("completion")
                || arguments.contains(OptionGroup.HELP)
                || arguments.contains("-h")
                || arguments.stream().anyMatch(argument -> isSingleDash(argument) && argument.length() > 2);
    }

    private static boolean isSingleDash(String argument) {
        return argument.length() > 1 && argument.charAt(0) == '-' && argument.charAt(1) != '-';
    }

    boolean wholeModel() {
        return wholeModel;
    }

    /** Whether the option of that name, or the command, may be meant by one of them. */
    boolean mayMean(String name) {
        return wholeModel || words.contains(name) || (singleDash && isSingleDash(name));
    }
}
