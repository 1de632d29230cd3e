package io.github.cognitotoken.cli.command;

import java.util.List;

/**
 * The possible values of a parameter or option, for completion.
 *
 * @param words the words, if the values are words
 */
public record Values(Kind kind, List<String> words) {

    /** The kinds of values. */
    public enum Kind {
        /** None: a flag. */
        NONE,
        /** Any text. */
        ANY,
        /** Files of this machine. */
        FILES,
        /** A program of this machine and its arguments. */
        COMMAND_LINE,
        /** Profiles of the config file. */
        PROFILES,
        /** Some words. */
        WORDS,
        /** The program's commands, and some words. */
        COMMANDS_AND_WORDS
    }

    public static final Values NONE = new Values(Kind.NONE, List.of());
    public static final Values ANY = new Values(Kind.ANY, List.of());
    public static final Values FILES = new Values(Kind.FILES, List.of());
    public static final Values COMMAND_LINE = new Values(Kind.COMMAND_LINE, List.of());
    public static final Values PROFILES = new Values(Kind.PROFILES, List.of());

    public static Values commandsAnd(List<String> words) {
        return new Values(Kind.COMMANDS_AND_WORDS, words);
    }

    public static Values of(List<String> words) {
        return new Values(Kind.WORDS, words);
    }
}
