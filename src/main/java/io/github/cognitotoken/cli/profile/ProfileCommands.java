package io.github.cognitotoken.cli.profile;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.CommandGroup;
import java.util.List;

/** The commands of {@code profile}. */
public final class ProfileCommands {

    private ProfileCommands() {}

    public static Command of(CommandContext general) {
        ProfileCommandContext context = new ProfileCommandContext(general);
        return new CommandGroup(
                "profile",
                "Show, add, import and remove profiles of the config file.",
                List.of(
                        new ProfileListCommand(context),
                        new ProfileShowCommand(context),
                        new ProfileAddCommand(context),
                        new ProfileImportCommand(context),
                        new ProfileRemoveCommand(context)));
    }
}
