package io.github.cognitotoken.cli.run;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.command.Values;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.cli.options.SignInOptions;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.process.ChildProgram;
import io.github.cognitotoken.output.PrintableTokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a program with the tokens in its environment. */
public final class ExecCommand implements Command {

    private final CommandContext context;

    public ExecCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "exec";
    }

    @Override
    public String summary() {
        return "Run a command with tokens in its environment: COGNITO_ACCESS_TOKEN, COGNITO_ID_TOKEN,"
                + " COGNITO_TOKEN_EXPIRES_AT.";
    }

    @Override
    public List<OptionGroup> options() {
        return SignInOptions.after(OptionGroup.WHICH, OptionGroup.EXEC, OptionGroup.CACHE);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "CMD",
                        "The command; all that follows the word exec belongs to it. It has the streams and signals of this"
                                + " program, and its exit code becomes the program's own. Nothing is started if there is no"
                                + " token.",
                        true,
                        Values.COMMAND_LINE),
                new Parameter("ARGS...", "Its arguments, passed on as they are.", false, Values.FILES));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example(
                        "Run a program that reads its token from a variable",
                        "cognito-token --env MCP_TOKEN exec codex"),
                new Example(
                        "Use the variables in a shell",
                        "cognito-token exec sh -c 'echo \"until $COGNITO_TOKEN_EXPIRES_AT\"'"),
                new Example(
                        "A long-running program that reads its token from a file",
                        "cognito-token --refresh-file ./token exec ./worker"));
    }

    @Override
    public boolean passesArgumentsOn() {
        return true;
    }

    @Override
    public boolean isChildNamed() {
        return true;
    }

    @Override
    public int run(Invocation invocation) {
        List<String> command = invocation.childArguments();
        requireCommand(command);
        ParsedOptions given = invocation.given();
        ExecVariables variables = ExecVariables.of(given.values(OptionNames.ENV));
        ChildToken token = new ChildToken(context, given);
        Optional<RenewedFile> file =
                given.value(OptionNames.REFRESH_FILE).map(path -> RenewedFile.at(path, context, given, token));
        PrintableTokens tokens = token.obtain(true);
        Map<String, Optional<String>> all = variables.with(tokens);
        if (file.isEmpty()) {
            return context.host().foreground().run(new ChildProgram(command, all));
        }
        try (RenewedFile renewed = file.get()) {
            renewed.start(tokens);
            all.put(ExecVariables.TOKEN_FILE, Optional.of(renewed.path().toString()));
            return context.host().foreground().run(new ChildProgram(command, all));
        }
    }

    private static void requireCommand(List<String> command) {
        if (command.isEmpty() || command.get(0).isEmpty()) {
            throw Failure.usage("exec needs a command to run", "write it behind exec: cognito-token exec CMD ARGS...");
        }
        if (command.get(0).startsWith("-")) {
            throw Failure.usage(
                    "an option follows the word exec, where the command has to be",
                    "write options of cognito-token before the word: cognito-token OPTIONS exec CMD ARGS...");
        }
    }
}
