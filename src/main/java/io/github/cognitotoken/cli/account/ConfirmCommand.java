package io.github.cognitotoken.cli.account;

import io.github.cognitotoken.accounts.SignUps;
import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.host.Secret;
import java.util.List;
import java.util.Optional;

/** Confirms an account by the code that Cognito sent at the sign-up. */
final class ConfirmCommand implements Command {

    private final CommandContext context;

    ConfirmCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "confirm";
    }

    @Override
    public String summary() {
        return "Confirm a new account by the code that was sent.";
    }

    @Override
    public List<OptionGroup> options() {
        return List.of(
                OptionGroup.ACCOUNT, OptionGroup.CODE, OptionGroup.THEN_LOGIN, OptionGroup.POOL, OptionGroup.NETWORK);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("Confirm; the code is asked for", "cognito-token confirm -u alice"),
                new Example("Confirm and sign in", "cognito-token confirm -u alice --login"),
                new Example("Confirm in a script", "cognito-token confirm -u alice --code-command ./newest-code"));
    }

    @Override
    public int run(Invocation invocation) {
        ParsedOptions given = invocation.given();
        Settings settings = context.settings(given);
        AccountInputs inputs =
                new AccountInputs(context, given, settings).needUsername().needCode();
        boolean login = given.has(OptionNames.THEN_LOGIN);
        inputs.check();
        SignUps signUps = context.useCases().accounts().signUps(settings);
        String username = inputs.username();
        LoginAfterwards afterwards = new LoginAfterwards(context, given, settings);
        if (login) {
            afterwards.check(username);
        }
        Optional<Secret> session = new CodeEntry(
                        context, inputs.prompter(), Delivered.UNKNOWN, () -> signUps.resend(username))
                .use(settings.answers().code(), code -> signUps.confirm(username, code, Optional.empty()));
        context.diagnostics().line("confirmed the account of " + ExternalText.of(username));
        if (login) {
            afterwards.signIn(username, Optional.empty(), session);
        } else {
            context.diagnostics().line(NextStep.line(given, "login", username));
        }
        return ExitCode.OK.code();
    }
}
