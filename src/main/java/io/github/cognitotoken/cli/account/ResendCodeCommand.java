package io.github.cognitotoken.cli.account;

import io.github.cognitotoken.accounts.SignUps;
import io.github.cognitotoken.aws.CodeDelivery;
import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.Settings;
import java.util.List;

/** Sends the code for a new account once more. */
final class ResendCodeCommand implements Command {

    private final CommandContext context;

    ResendCodeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "resend-code";
    }

    @Override
    public String summary() {
        return "Send another code for a new account.";
    }

    @Override
    public List<OptionGroup> options() {
        return List.of(OptionGroup.ACCOUNT, OptionGroup.POOL, OptionGroup.NETWORK);
    }

    @Override
    public List<Example> examples() {
        return List.of(new Example("Send another code", "cognito-token resend-code -u alice"));
    }

    @Override
    public int run(Invocation invocation) {
        ParsedOptions given = invocation.given();
        Settings settings = context.settings(given);
        AccountInputs inputs = new AccountInputs(context, given, settings).needUsername();
        inputs.check();
        SignUps signUps = context.useCases().accounts().signUps(settings);
        String username = inputs.username();
        CodeDelivery sent = signUps.resend(username);
        context.diagnostics().line(Delivered.ifThereIsAUser(sent));
        context.diagnostics().line(NextStep.line(given, "confirm", username));
        return ExitCode.OK.code();
    }
}
