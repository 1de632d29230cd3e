package io.github.cognitotoken.cli.completion;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * A completion script for zsh: {@code #compdef} makes it a completer in a folder of {@code fpath}, and it can be
 * sourced, too. Each command has its own function.
 */
final class ZshCompletion {

    private static final String BEFORE = """
            #compdef cognito-token

            _cognito-token_profiles() {
                local -a profiles
                profiles=(${(f)"$(cognito-token profile list 2>/dev/null)"})
                compadd -a profiles
            }

            """;

    private static final String AFTER = """
            # as a file of fpath it is the completer itself; sourced, it names the completer
            if [ "$funcstack[1]" = _cognito-token ]; then
                _cognito-token "$@"
            else
                compdef _cognito-token cognito-token
            fi
            """;

    private final StringBuilder script = new StringBuilder(BEFORE);

    private ZshCompletion() {}

    static String of(CompletionTree root) {
        ZshCompletion completion = new ZshCompletion();
        root.all().forEach(completion::function);
        return completion.script.append(AFTER).toString();
    }

    private static String function(List<String> path) {
        return path.isEmpty() ? "_cognito-token" : "_cognito-token_" + String.join("_", path);
    }

    private void function(CompletionTree command) {
        script.append(function(command.path())).append("() {\n");
        if (command.passesOn()) {
            // the words of the other program, which zsh completes as if they stood alone; curl is named by the command
            script.append(command.isChildNamed() ? "    shift words\n    (( CURRENT-- ))\n" : "")
                    .append("    _normal\n}\n\n");
            return;
        }
        script.append("    local curcontext=$curcontext state line\n    typeset -A opt_args\n");
        List<String> arguments = new ArrayList<>();
        command.options().forEach(option -> arguments.addAll(specifications(option)));
        if (!command.commands().isEmpty()) {
            arguments.add("'1: :->command'");
            arguments.add("'*:: :->rest'");
        }
        int position = 1;
        for (Command.Parameter parameter : command.parameters()) {
            if (command.commands().isEmpty()) {
                arguments.add(quoted(position++ + ":" + escaped(parameter.label()) + ":" + action(parameter.values())));
            }
        }
        // the command's own function completes the words after its name
        script.append("    _arguments -C -s " + (command.commands().isEmpty() ? "" : "-A '-*' ") + "\\\n        ")
                .append(String.join(" \\\n        ", arguments))
                .append("\n");
        if (!command.commands().isEmpty()) {
            below(command);
        }
        script.append("}\n\n");
    }

    private void below(CompletionTree command) {
        script.append("    case $state in\n        command)\n            local -a commands\n            commands=(\n");
        for (CompletionTree below : command.commands()) {
            script.append("                ")
                    .append(quoted(below.name() + ":" + below.summary().replace(":", "\\:")))
                    .append('\n');
        }
        script.append("            )\n            _describe command commands\n            ;;\n");
        script.append("        rest)\n            case $line[1] in\n");
        for (CompletionTree below : command.commands()) {
            script.append("                ")
                    .append(below.name())
                    .append(") ")
                    .append(function(below.path()))
                    .append(" ;;\n");
        }
        script.append("            esac\n            ;;\n    esac\n");
    }

    /** A specification for each name. Once one is typed, the others are not offered any more. */
    private static List<String> specifications(CompletionTree.Option option) {
        String others = option.names().size() > 1 ? "(" + String.join(" ", option.names()) + ")" : "";
        String again = option.repeatable() ? "*" : "";
        List<String> specifications = new ArrayList<>();
        for (String name : option.names()) {
            String value = option.takesValue() ? ":" + escaped(option.label()) + ":" + action(option.values()) : "";
            String form = !option.takesValue() ? name : name.startsWith("--") ? name + "=" : name + "+";
            specifications.add(quoted(others + again + form + "[" + escaped(option.description()) + "]" + value));
        }
        return specifications;
    }

    private static String action(Values values) {
        return switch (values.kind()) {
            case FILES -> "_files";
            case PROFILES -> "_cognito-token_profiles";
            case WORDS -> "(" + String.join(" ", values.words()) + ")";
            case ANY, NONE, COMMANDS_AND_WORDS, COMMAND_LINE -> " ";
        };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace(":", "\\:");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
