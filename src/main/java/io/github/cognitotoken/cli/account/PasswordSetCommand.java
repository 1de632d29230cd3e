package io.github.cognitotoken.cli.account;

import io.github.cognitotoken.accounts.PasswordsOfOthers;
import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import java.util.List;

/** Sets the password of a user, as an administrator of the user pool. */
final class PasswordSetCommand implements Command {

    private final CommandContext context;

    PasswordSetCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "set";
    }

    @Override
    public String summary() {
        return "Set a user's password as an administrator, with AWS credentials.";
    }

    @Override
    public List<OptionGroup> options() {
        return List.of(
                OptionGroup.USER,
                OptionGroup.NEW_PASSWORD,
                OptionGroup.PASSWORD_LIFE,
                OptionGroup.POOL,
                OptionGroup.NETWORK);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example(
                        "Set a permanent password, which also confirms the user",
                        "cognito-token password set -u alice --new-password-stdin < password"),
                new Example(
                        "Set one that the user has to replace",
                        "cognito-token password set -u alice --temporary --new-password-stdin < password"));
    }

    @Override
    public int run(Invocation invocation) {
        ParsedOptions given = invocation.given();
        boolean temporary = given.has(OptionNames.TEMPORARY);
        if (temporary && given.has(OptionNames.PERMANENT)) {
            throw Failure.usage(
                    OptionNames.PERMANENT + " and " + OptionNames.TEMPORARY + " exclude each other",
                    "keep one of the two");
        }
        Settings settings = context.settings(given);
        AccountInputs inputs =
                new AccountInputs(context, given, settings).needUsername().needNewPassword();
        inputs.checkAdministrator();
        PasswordsOfOthers passwords = context.accounts().get().passwordsOfOthers(settings);
        String username = inputs.username();
        inputs.newPassword("New password of " + ExternalText.of(username) + ": ")
                .use(password -> {
                    passwords.set(username, password, !temporary);
                    return password;
                });
        context.diagnostics()
                .line("the password of " + ExternalText.of(username) + " is set"
                        + (temporary ? "; the next sign-in asks for another one" : ""));
        return ExitCode.OK.code();
    }
}
