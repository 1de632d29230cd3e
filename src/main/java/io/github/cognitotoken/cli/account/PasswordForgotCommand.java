package io.github.cognitotoken.cli.account;

import io.github.cognitotoken.accounts.ForgottenPasswords;
import io.github.cognitotoken.aws.CodeDelivery;
import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.Settings;
import java.util.List;

/** Sends a code by which a forgotten password can be replaced. */
final class PasswordForgotCommand implements Command {

    private final CommandContext context;

    PasswordForgotCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "forgot";
    }

    @Override
    public String summary() {
        return "Send a code that replaces a forgotten password.";
    }

    @Override
    public List<OptionGroup> options() {
        return List.of(OptionGroup.ACCOUNT, OptionGroup.POOL, OptionGroup.NETWORK);
    }

    @Override
    public List<Example> examples() {
        return List.of(new Example("Ask for a code", "cognito-token password forgot -u alice"));
    }

    @Override
    public int run(Invocation invocation) {
        ParsedOptions given = invocation.given();
        Settings settings = context.settings(given);
        AccountInputs inputs = new AccountInputs(context, given, settings).needUsernameOrCurrent();
        inputs.check();
        ForgottenPasswords passwords = context.useCases().accounts().forgottenPasswords(settings);
        String username = inputs.username();
        CodeDelivery sent = passwords.forgot(username);
        context.diagnostics().line(Delivered.ifThereIsAUser(sent));
        context.diagnostics().line(NextStep.line(given, "password reset", username));
        return ExitCode.OK.code();
    }
}
