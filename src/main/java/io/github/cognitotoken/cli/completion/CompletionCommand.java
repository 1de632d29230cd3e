package io.github.cognitotoken.cli.completion;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.command.Values;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.failure.Failure;
import java.util.List;

/** Prints a completion script. */
public final class CompletionCommand implements Command {

    private final CommandContext context;

    public CompletionCommand(CommandContext context) {
        this.context = context;
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
        return List.of(new Parameter(
                "SHELL", "The shell: bash, zsh, fish or powershell.", true, Values.of(CompletionScript.shells())));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example(
                        "For bash",
                        "cognito-token completion bash > ~/.local/share/bash-completion/completions/cognito-token"),
                new Example("For zsh, in a folder of fpath", "cognito-token completion zsh > ~/.zfunc/_cognito-token"),
                new Example(
                        "For fish", "cognito-token completion fish > ~/.config/fish/completions/cognito-token.fish"));
    }

    @Override
    public int run(Invocation invocation) {
        CompletionScript script = CompletionScript.forShell(
                        invocation.firstArgument().orElse(""))
                .orElseThrow(() -> Failure.usage(
                        "there is no completion for that shell",
                        "shells: " + String.join(", ", CompletionScript.shells())));
        context.stdout().write(script.of(CompletionTree.of(invocation.spec().root())));
        return ExitCode.OK.code();
    }
}
