package io.github.cognitotoken.cli.completion;

import io.github.cognitotoken.cli.options.CommandWords;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A completion script for fish, which picocli does not make. */
public final class FishCompletion {

    private static final String NO_COMMAND_YET = "__fish_use_subcommand";

    private final StringBuilder script = new StringBuilder();

    private FishCompletion() {}

    static String of(CommandSpec root) {
        FishCompletion completion = new FishCompletion();
        completion
                .script
                .append("# fish completion for ")
                .append(CommandWords.PROGRAM)
                .append('\n');
        completion.line("-f");
        root.options().forEach(option -> completion.option(NO_COMMAND_YET, option));
        for (CommandLine command : root.subcommands().values()) {
            completion.command(NO_COMMAND_YET, "__fish_seen_subcommand_from", command.getCommandSpec());
        }
        return completion.script.toString();
    }

    /**
     * A command's own word, and what can follow it.
     *
     * @param place the condition under which the word can stand
     * @param seen what asks, with the word behind it, whether it stands there already
     */
    private void command(String place, String seen, CommandSpec spec) {
        line("-n " + place + " -a " + spec.name()
                + description(spec.usageMessage().description()));
        String chosen = seen + " " + spec.name();
        for (CommandLine below : spec.subcommands().values()) {
            String names = String.join(" ", spec.subcommands().keySet());
            command(
                    quoted(chosen + "; and not __fish_seen_subcommand_from " + names),
                    chosen + "; and __fish_seen_subcommand_from",
                    below.getCommandSpec());
        }
        parameters(quoted(chosen), spec);
    }

    private void parameters(String chosen, CommandSpec spec) {
        spec.options().forEach(option -> option(chosen, option));
        for (PositionalParamSpec positional : spec.positionalParameters()) {
            if (positional.completionCandidates() != null) {
                line("-n " + chosen + " -a " + quoted(String.join(" ", positional.completionCandidates())));
            }
        }
    }

    private void option(String condition, OptionSpec option) {
        if (option.hidden()) {
            return;
        }
        StringBuilder line = new StringBuilder("-n " + condition);
        for (String name : option.names()) {
            line.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^--?", ""));
        }
        if (option.arity().max() > 0) {
            line.append(option.paramLabel().equals("FILE") ? " -r -F" : " -x");
        }
        line(line + description(option.description()));
    }

    private static String description(String[] lines) {
        return lines.length == 0 ? "" : " -d " + quoted(String.join(" ", lines));
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
