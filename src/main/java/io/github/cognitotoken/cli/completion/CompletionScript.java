package io.github.cognitotoken.cli.completion;

import io.github.cognitotoken.cli.options.CommandWords;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;

/** The completion scripts, each made from the picocli model. */
public enum CompletionScript {
    BASH {
        @Override
        String of(CommandSpec root) {
            return AutoComplete.bash(CommandWords.PROGRAM, root.commandLine());
        }
    },
    ZSH {
        @Override
        String of(CommandSpec root) {
            // the script notices zsh and switches its support for bash's completions on
            return BASH.of(root);
        }
    },
    FISH {
        @Override
        String of(CommandSpec root) {
            return FishCompletion.of(root);
        }
    };

    abstract String of(CommandSpec root);

    static List<String> shells() {
        return Arrays.stream(values()).map(CompletionScript::shell).toList();
    }

    static Optional<CompletionScript> forShell(String name) {
        return Arrays.stream(values())
                .filter(script -> script.shell().equals(name))
                .findFirst();
    }

    private String shell() {
        return name().toLowerCase(Locale.ROOT);
    }
}
