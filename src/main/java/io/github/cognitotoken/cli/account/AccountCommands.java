package io.github.cognitotoken.cli.account;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.CommandGroup;
import java.util.List;
import java.util.Optional;

/** The commands about accounts. */
public final class AccountCommands {

    private AccountCommands() {}

    /** All of them, in the order of help pages. */
    public static List<Command> all(CommandContext context) {
        Command list = new SessionsListCommand(context);
        return List.of(
                new SignUpCommand(context),
                new ConfirmCommand(context),
                new ResendCodeCommand(context),
                new CommandGroup(
                        "password",
                        "Change, reset or set the password of a user.",
                        List.of(
                                new PasswordChangeCommand(context),
                                new PasswordForgotCommand(context),
                                new PasswordResetCommand(context),
                                new PasswordSetCommand(context))),
                new CommandGroup("mfa", "Set up a second factor.", List.of(new MfaSetupCommand(context))),
                new CommandGroup(
                        "sessions",
                        "List and revoke the sessions of the user who is signed in.",
                        List.of(list, new SessionsRevokeCommand(context)),
                        Optional.of(list)));
    }
}
