package io.github.cognitotoken.cli.completion;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.Values;
import io.github.cognitotoken.cli.options.CommandWords;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A completion script for bash, 3.2 and later: one function that finds the command in the line. */
final class BashCompletion {

    private static final String BEFORE = """
            # bash completion for cognito-token

            _cognito_token_words() {
                local IFS=$'\\n'
                COMPREPLY=($(compgen -W "$1" -- "$cur"))
            }

            _cognito_token_files() {
                local IFS=$'\\n'
                COMPREPLY=($(compgen -f -- "$cur"))
                compopt -o filenames 2>/dev/null
            }

            # the words from number $1 on are the command line of another program
            _cognito_token_command() {
                if declare -F _comp_command_offset >/dev/null; then
                    _comp_command_offset "$1"
                elif declare -F _command_offset >/dev/null; then
                    _command_offset "$1"
                elif ((COMP_CWORD == $1)); then
                    local IFS=$'\\n'
                    COMPREPLY=($(compgen -c -- "$cur" | sort -u))
                else
                    _cognito_token_files
                fi
            }

            _cognito_token_profiles() {
                _cognito_token_words "$(cognito-token profile list 2>/dev/null)"
            }

            _cognito_token() {
                local cur=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} path= word i last=$COMP_CWORD
                COMPREPLY=()
                # --option=value is three words
                if [ "$cur" = = ]; then
                    cur=
                elif [ "$previous" = = ]; then
                    previous=${COMP_WORDS[COMP_CWORD - 2]}
                fi
                for ((i = 1; i < last; i++)); do
                    word=${COMP_WORDS[i]}
                    case $word in
            """;

    private final CompletionTree root;
    private final StringBuilder script = new StringBuilder(BEFORE);

    private BashCompletion(CompletionTree root) {
        this.root = root;
    }

    static String of(CompletionTree root) {
        return new BashCompletion(root).text();
    }

    private String text() {
        script.append("            ").append(String.join(" | ", valued())).append(") ((i++)) ;;\n");
        script.append("            -*) ;;\n            *)\n                case $path/$word in\n");
        for (CompletionTree command : root.all()) {
            if (!command.path().isEmpty()) {
                script.append("                    /")
                        .append(command.joined("/"))
                        .append(command.passesOn() ? passOn(command) : ") path=$path/$word ;;\n");
            }
        }
        script.append("                esac\n                ;;\n        esac\n    done\n");
        options();
        commands();
        script.append("}\n\ncomplete -F _cognito_token ")
                .append(CommandWords.PROGRAM)
                .append('\n');
        return script.toString();
    }

    /** For {@code exec} the other program's name follows; for {@code curl} the command's own name is it. */
    private static String passOn(CompletionTree command) {
        String first = command.isChildNamed() ? "$((i + 1))" : "$i";
        return ") _cognito_token_command " + first + "\n                        return ;;\n";
    }

    private Set<String> valued() {
        Set<String> names = new TreeSet<>();
        for (CompletionTree command : root.all()) {
            command.options().stream()
                    .filter(CompletionTree.Option::takesValue)
                    .forEach(option -> names.addAll(option.names()));
        }
        return names;
    }

    /** The values of an option, by command, since formats differ. */
    private void options() {
        script.append("    case $path:$previous in\n");
        for (CompletionTree command : root.all()) {
            String path = command.path().isEmpty() ? "" : "/" + command.joined("/");
            for (CompletionTree.Option option : command.options()) {
                if (option.takesValue()) {
                    String names = option.names().stream()
                            .map(name -> path + ":" + name)
                            .collect(Collectors.joining(" | "));
                    script.append("        ")
                            .append(names)
                            .append(") ")
                            .append(action(option.values()))
                            .append("return ;;\n");
                }
            }
        }
        script.append("    esac\n");
    }

    private void commands() {
        script.append("    case $path in\n");
        for (CompletionTree command : root.all()) {
            String path = command.path().isEmpty() ? "" : "/" + command.joined("/");
            script.append("        ").append(path.isEmpty() ? "''" : path).append(")\n");
            script.append("            if [[ $cur == -* ]]; then\n                _cognito_token_words \"")
                    .append(command.options().stream()
                            .flatMap(option -> option.names().stream())
                            .collect(Collectors.joining("\n")))
                    .append("\"\n            else\n                ")
                    .append(action(operands(command)))
                    .append(":\n            fi\n            ;;\n");
        }
        script.append("    esac\n");
    }

    /** The words that are no options. */
    private static Values operands(CompletionTree command) {
        if (!command.commands().isEmpty()) {
            return Values.of(
                    command.commands().stream().map(CompletionTree::name).toList());
        }
        List<Command.Parameter> parameters = command.parameters();
        return parameters.isEmpty() ? Values.ANY : parameters.get(0).values();
    }

    private static String action(Values values) {
        return switch (values.kind()) {
            case FILES -> "_cognito_token_files; ";
            case PROFILES -> "_cognito_token_profiles; ";
            case WORDS -> "_cognito_token_words \"" + String.join("\n", values.words()) + "\"; ";
            case ANY, NONE, COMMANDS_AND_WORDS, COMMAND_LINE -> "";
        };
    }
}
