package io.github.cognitotoken.cli.completion;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.Values;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A completion script for PowerShell. If it offers nothing, PowerShell offers files. */
final class PowerShellCompletion {

    private static final String AFTER = """
                $path = ''
                $previous = ''
                foreach ($word in $words) {
                    if ($values.ContainsKey("$path $previous".Trim())) {
                        $previous = ''
                    } elseif ($word.StartsWith('-')) {
                        $previous = $word
                    } else {
                        $previous = ''
                        if ($commands[$path] -contains $word) { $path = "$path $word".Trim() }
                    }
                }
                $key = "$path $previous".Trim()
                $offered = if ($previous -and $values.ContainsKey($key)) {
                    $values[$key]
                } elseif ($wordToComplete.StartsWith('-')) {
                    $options[$path]
                } else {
                    $commands[$path]
                }
                if ($offered -contains '(profiles)') { $offered = cognito-token profile list 2>$null }
                $offered | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }
            """;

    private static final String BEFORE = """
            # PowerShell completion for cognito-token
            Register-ArgumentCompleter -Native -CommandName cognito-token -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
                if ($wordToComplete -and $words.Count -gt 0) { $words = @($words | Select-Object -SkipLast 1) }
            """;

    private PowerShellCompletion() {}

    static String of(CompletionTree root) {
        Map<String, List<String>> commands = new TreeMap<>();
        Map<String, List<String>> options = new TreeMap<>();
        Map<String, List<String>> values = new TreeMap<>();
        for (CompletionTree command : root.all()) {
            String path = command.joined(" ");
            commands.put(path, operands(command));
            options.put(
                    path,
                    command.options().stream()
                            .flatMap(option -> option.names().stream())
                            .toList());
            for (CompletionTree.Option option : command.options()) {
                if (option.takesValue()) {
                    option.names().forEach(name -> values.put((path + " " + name).strip(), words(option.values())));
                }
            }
        }
        return BEFORE + table("commands", commands) + table("options", options) + table("values", values) + AFTER;
    }

    private static List<String> operands(CompletionTree command) {
        if (!command.commands().isEmpty()) {
            return command.commands().stream().map(CompletionTree::name).toList();
        }
        List<Command.Parameter> parameters = command.parameters();
        return parameters.isEmpty() ? List.of() : words(parameters.get(0).values());
    }

    private static List<String> words(Values values) {
        return values.kind() == Values.Kind.PROFILES ? List.of("(profiles)") : values.words();
    }

    private static String table(String name, Map<String, List<String>> rows) {
        return rows.entrySet().stream()
                .map(row -> "        " + quoted(row.getKey()) + " = @("
                        + row.getValue().stream()
                                .map(PowerShellCompletion::quoted)
                                .collect(Collectors.joining(", "))
                        + ")\n")
                .collect(Collectors.joining("", "    $" + name + " = @{\n", "    }\n"));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
