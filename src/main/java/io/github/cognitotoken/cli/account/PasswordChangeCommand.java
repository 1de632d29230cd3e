package io.github.cognitotoken.cli.account;

import io.github.cognitotoken.accounts.OwnPassword;
import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.cli.options.SignInOptions;
import io.github.cognitotoken.config.Origin;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.SecretSource;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.signin.UserToken;
import java.util.List;
import java.util.Optional;

/** Changes the password of the user who is signed in. */
final class PasswordChangeCommand implements Command {

    private final CommandContext context;

    PasswordChangeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "change";
    }

    @Override
    public String summary() {
        return "Change the password of the user who is signed in.";
    }

    @Override
    public List<OptionGroup> options() {
        return SignInOptions.withoutBrowserAfter(OptionGroup.OLD_PASSWORD, OptionGroup.NEW_PASSWORD);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("Enter the old and the new password", "cognito-token password change"),
                new Example(
                        "The same in a script",
                        "cognito-token password change --password-file old --new-password-file new"));
    }

    @Override
    public int run(Invocation invocation) {
        ParsedOptions given = invocation.given();
        Settings settings = context.settings(given);
        boolean hasPassword = !given.has(OptionNames.NO_PASSWORD);
        AccountInputs inputs = new AccountInputs(context, given, settings);
        if (hasPassword) {
            inputs.needOldPassword();
        }
        inputs.needNewPassword().needUserOfSignIn();
        inputs.check();
        Optional<Secret> old = hasPassword ? Optional.of(inputs.oldPassword("Old password: ")) : Optional.empty();
        UserToken user = UserToken.of(context.signIn(given, withKnown(settings, old)));
        OwnPassword password = context.useCases().accounts().ownPassword(settings);
        inputs.newPassword("New password: ").use(proposed -> {
            password.change(user.accessToken(), old, proposed);
            return proposed;
        });
        context.diagnostics().line("the password of " + ExternalText.of(user.username()) + " is changed");
        context.diagnostics()
                .line(
                        "note: sign-ins made with the old one go on, here and elsewhere; cognito-token logout --global ends"
                                + " them all");
        return ExitCode.OK.code();
    }

    /** A sign-in asks nobody again, and the old password alone is no reason for one. */
    private static Settings withKnown(Settings settings, Optional<Secret> old) {
        return old.map(secret -> settings.withPassword(new SecretSource.Known(secret, Origin.of("this command"))))
                .orElse(settings);
    }
}
