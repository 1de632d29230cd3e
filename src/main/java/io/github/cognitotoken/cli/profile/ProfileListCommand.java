package io.github.cognitotoken.cli.profile;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.config.profile.Profiles;
import java.util.List;
import java.util.Map;

/** Lists the profiles. */
public final class ProfileListCommand implements Command {

    private final ProfileCommandContext context;

    ProfileListCommand(ProfileCommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String summary() {
        return "List the names of the profiles; with -o json, their main settings.";
    }

    @Override
    public List<OptionGroup> options() {
        return List.of(OptionGroup.CONFIG, OptionGroup.REPORT);
    }

    @Override
    public List<Example> examples() {
        return List.of(new Example("The main settings of each profile", "cognito-token profile list -o json"));
    }

    @Override
    public int run(Invocation invocation) {
        Profiles profiles = context.profiles(invocation);
        Map<String, Map<String, String>> summaries = profiles.summaries();
        context.general().stdout().write(context.printer(invocation).list(summaries));
        if (summaries.isEmpty()) {
            context.tell(
                    "note: there is no profile in " + profiles.path() + " yet; add one: cognito-token profile add");
        }
        return ExitCode.OK.code();
    }
}
