package io.github.cognitotoken.cli.completion;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.Values;
import io.github.cognitotoken.cli.options.CommandWords;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A completion script for fish: a function finds the command in the line, and each line after it is for one command.
 */
final class FishCompletion {

    private static final String FUNCTION = """
            # fish completion for cognito-token

            function __cognito_token_at
                set -l path
                set -l skip no
                for word in (commandline -opc)[2..-1]
                    if test $skip = yes
                        set skip no
                    else if contains -- $word %s
                        set skip yes
                    else if not string match -q -- '-*' $word; and contains -- "$path $word" %s
                        set path "$path $word"
                    end
                end
                test "$path" = "$argv"
            end

            """;

    private final StringBuilder script = new StringBuilder();

    private FishCompletion() {}

    static String of(CompletionTree root) {
        FishCompletion completion = new FishCompletion();
        completion.script.append(function(root));
        completion.line("-f");
        root.all().forEach(completion::command);
        return completion.script.toString();
    }

    private static String function(CompletionTree root) {
        TreeSet<String> valued = new TreeSet<>();
        List<String> paths = new ArrayList<>();
        for (CompletionTree command : root.all()) {
            command.options().stream()
                    .filter(CompletionTree.Option::takesValue)
                    .forEach(option -> valued.addAll(option.names()));
            if (!command.path().isEmpty()) {
                paths.add(quoted(path(command)));
            }
        }
        return FUNCTION.formatted(String.join(" ", valued), String.join(" ", paths));
    }

    /** The words of the path with a blank before each. */
    private static String path(CompletionTree command) {
        return command.path().isEmpty() ? "" : " " + command.joined(" ");
    }

    private void command(CompletionTree command) {
        String here = "-n \"__cognito_token_at " + quoted(path(command)) + "\"";
        for (CompletionTree below : command.commands()) {
            line(here + " -a " + below.name() + description(below.summary()));
        }
        command.options().forEach(option -> option(here, option));
        if (command.commands().isEmpty() && !command.parameters().isEmpty()) {
            parameter(here, command.parameters().get(0));
        }
    }

    private void parameter(String here, Command.Parameter parameter) {
        switch (parameter.values().kind()) {
            case FILES -> line(here + " -F");
            case PROFILES, WORDS -> line(here + " -a " + words(parameter.values()));
            case COMMAND_LINE -> line(here + " -F -a '(__fish_complete_command)'");
            case ANY, NONE, COMMANDS_AND_WORDS -> {}
        }
    }

    private void option(String here, CompletionTree.Option option) {
        StringBuilder line = new StringBuilder(here);
        for (String name : option.names()) {
            line.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^--?", ""));
        }
        line.append(
                switch (option.values().kind()) {
                    case NONE -> "";
                    case FILES -> " -r -F";
                    case PROFILES, WORDS -> " -x -a " + words(option.values());
                    case ANY, COMMANDS_AND_WORDS, COMMAND_LINE -> " -x";
                });
        line(line + description(option.description()));
    }

    private static String words(Values values) {
        return values.kind() == Values.Kind.PROFILES
                ? "'(cognito-token profile list 2>/dev/null)'"
                : quoted(String.join(" ", values.words()));
    }

    private static String description(String text) {
        return text.isEmpty() ? "" : " -d " + quoted(text);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private void line(String arguments) {
        script.append("complete -c ")
                .append(CommandWords.PROGRAM)
                .append(' ')
                .append(arguments)
                .append('\n');
    }
}
