package io.github.cognitotoken.cli;

import io.github.cognitotoken.config.profile.Profiles;
import java.util.List;

/** Removes a profile. */
final class ProfileRemoveCommand implements Command {

    private final ProfileDesk desk;

    ProfileRemoveCommand(ProfileDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "remove";
    }

    @Override
    public String summary() {
        return "Remove a profile from the config file; all else in it stays as it is.";
    }

    @Override
    public List<OptionGroup> options() {
        return List.of(OptionGroup.CONFIG, OptionGroup.REPORT);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("NAME", "The profile.", true, List.of()));
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Profiles profiles = desk.profiles(invocation);
        String name = invocation.arguments().get(0);
        profiles.remove(name);
        desk.tell("removed profile '" + name + "' from " + profiles.path());
        return ExitCode.OK;
    }
}
