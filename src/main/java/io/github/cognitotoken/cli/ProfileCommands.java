package io.github.cognitotoken.cli;

import java.util.List;

/** The commands below {@code profile}. */
final class ProfileCommands {

    private ProfileCommands() {}

    static Command of(Workbench bench) {
        ProfileDesk desk = new ProfileDesk(bench);
        return new CommandGroup(
                "profile",
                "Show, add, import and remove profiles of the config file.",
                List.of(
                        new ProfileListCommand(desk),
                        new ProfileShowCommand(desk),
                        new ProfileAddCommand(desk),
                        new ProfileImportCommand(desk),
                        new ProfileRemoveCommand(desk)));
    }
}
