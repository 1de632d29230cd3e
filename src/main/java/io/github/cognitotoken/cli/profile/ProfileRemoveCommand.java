package io.github.cognitotoken.cli.profile;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.command.Values;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.config.profile.Profiles;
import java.util.List;

/** Removes a profile. */
public final class ProfileRemoveCommand implements Command {

    private final ProfileCommandContext context;

    ProfileRemoveCommand(ProfileCommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "remove";
    }

    @Override
    public String summary() {
        return "Remove a profile from the config file; everything else in it stays unchanged.";
    }

    @Override
    public List<OptionGroup> options() {
        return List.of(OptionGroup.CONFIG, OptionGroup.REPORT);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("NAME", "The profile.", true, Values.PROFILES));
    }

    @Override
    public List<Example> examples() {
        return List.of(new Example("Remove a profile", "cognito-token profile remove qa"));
    }

    @Override
    public int run(Invocation invocation) {
        Profiles profiles = context.profiles(invocation);
        String name = invocation.arguments().get(0);
        profiles.remove(name);
        context.tell("removed profile '" + name + "' from " + profiles.path());
        return ExitCode.OK.code();
    }
}
