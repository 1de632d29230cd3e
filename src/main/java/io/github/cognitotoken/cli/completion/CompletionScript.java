package io.github.cognitotoken.cli.completion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The completion scripts, each made from the tree of commands and options. */
enum CompletionScript {
    BASH(BashCompletion::of),
    ZSH(ZshCompletion::of),
    FISH(FishCompletion::of),
    POWERSHELL(PowerShellCompletion::of);

    private final Function<CompletionTree, String> maker;

    CompletionScript(Function<CompletionTree, String> maker) {
        this.maker = maker;
    }

    String of(CompletionTree root) {
        return maker.apply(root);
    }

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
