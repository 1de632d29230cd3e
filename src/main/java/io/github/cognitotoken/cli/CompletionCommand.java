package io.github.cognitotoken.cli;

import io.github.cognitotoken.failure.Failure;
import java.util.List;

/** Prints a completion script. */
final class CompletionCommand implements Command {

    private final Workbench bench;

    CompletionCommand(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public String name() {
        return "completion";
    }

    @Override
    public String summary() {
        return "Print a completion script for a shell.";
    }

    @Override
    public List<OptionGroup> options() {
        return List.of();
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("SHELL", "The shell: bash, zsh or fish.", true, CompletionScript.shells()));
    }

    @Override
    public ExitCode run(Invocation invocation) {
        CompletionScript script = CompletionScript.forShell(
                        invocation.firstArgument().orElse(""))
                .orElseThrow(() -> Failure.usage(
                        "there is no completion for that shell",
                        "shells: " + String.join(", ", CompletionScript.shells())));
        bench.stdout().write(script.of(invocation.spec().root()));
        return ExitCode.OK;
    }
}
