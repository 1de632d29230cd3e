package io.github.cognitotoken.cli.account;

import io.github.cognitotoken.accounts.ForgottenPasswords;
import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.ExternalText;
import java.util.List;

/** Replaces a forgotten password by means of the code that {@code password forgot} sent. */
final class PasswordResetCommand implements Command {

    private final CommandContext context;

    PasswordResetCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "reset";
    }

    @Override
    public String summary() {
        return "Replace a forgotten password by the code that was sent.";
    }

    @Override
    public List<OptionGroup> options() {
        return List.of(
                OptionGroup.ACCOUNT, OptionGroup.CODE, OptionGroup.NEW_PASSWORD, OptionGroup.POOL, OptionGroup.NETWORK);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("Enter the code and a new password", "cognito-token password reset -u alice"),
                new Example(
                        "The same in a script",
                        "cognito-token password reset -u alice --code-command ./newest-code --new-password-file password"));
    }

    @Override
    public int run(Invocation invocation) {
        ParsedOptions given = invocation.given();
        Settings settings = context.settings(given);
        AccountInputs inputs = new AccountInputs(context, given, settings)
                .needUsernameOrCurrent()
                .needCode()
                .needNewPassword();
        inputs.check();
        ForgottenPasswords passwords = context.accounts().get().forgottenPasswords(settings);
        String username = inputs.username();
        NewPasswordEntry password = inputs.newPassword("New password: ");
        new CodeEntry(context, inputs.prompter(), Delivered.UNKNOWN, () -> passwords.forgot(username))
                .use(
                        settings.answers().code(),
                        code -> password.use(entered -> {
                            passwords.reset(username, code, entered);
                            return code;
                        }));
        context.diagnostics().line("the new password of " + ExternalText.of(username) + " is set");
        context.diagnostics().line(NextStep.line(given, "login", username));
        return ExitCode.OK.code();
    }
}
