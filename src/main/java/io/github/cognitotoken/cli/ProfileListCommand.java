package io.github.cognitotoken.cli;

import io.github.cognitotoken.config.profile.Profiles;
import java.util.List;
import java.util.Map;

/** Lists the profiles. */
final class ProfileListCommand implements Command {

    private final ProfileDesk desk;

    ProfileListCommand(ProfileDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String summary() {
        return "List the names of the profiles; with -o json, what tells them apart.";
    }

    @Override
    public List<OptionGroup> options() {
        return List.of(OptionGroup.CONFIG, OptionGroup.REPORT);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Profiles profiles = desk.profiles(invocation);
        Map<String, Map<String, String>> summaries = profiles.summaries();
        desk.bench().stdout().write(desk.printer(invocation).list(summaries));
        if (summaries.isEmpty()) {
            desk.tell("note: there is no profile in " + profiles.path()
                    + " yet; add one: cognito-token profile add NAME");
        }
        return ExitCode.OK;
    }
}
