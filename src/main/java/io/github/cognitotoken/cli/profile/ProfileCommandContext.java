package io.github.cognitotoken.cli.profile;

import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.options.CommandWords;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.config.profile.Profiles;
import io.github.cognitotoken.output.ProfilePrinter;

/** The collaborators of the commands of {@code profile}. */
public final class ProfileCommandContext {

    private final CommandContext context;

    ProfileCommandContext(CommandContext context) {
        this.context = context;
    }

    CommandContext general() {
        return context;
    }

    /** The profiles of the config file in use. The output format is checked first, since an error may follow. */
    Profiles profiles(Invocation invocation) {
        CommandContext.reportFormat(invocation.given());
        return context.resolver()
                .get()
                .profiles(invocation.given(), context.host().pause());
    }

    ProfilePrinter printer(Invocation invocation) {
        return new ProfilePrinter(CommandContext.reportFormat(invocation.given()));
    }

    /** Refuses a name in use, unless the profile is to be replaced. */
    void requireNew(Invocation invocation, Profiles profiles, String name) {
        if (!invocation.given().has(OptionNames.REPLACE)) {
            profiles.requireNew(name);
        }
    }

    /** Prints what was written where, and the next step. */
    void tellWritten(Profiles profiles, String name) {
        String config = profiles.areNamedByOption()
                ? " --config " + quoted(profiles.path().toString())
                : "";
        String profile = name.equals(Profiles.DEFAULT) ? "" : " -p " + name;
        tell("wrote profile '" + name + "' to " + profiles.path() + "; next: " + CommandWords.PROGRAM + config
                + profile);
    }

    void tell(String line) {
        context.diagnostics().line(line);
    }

    private static String quoted(String path) {
        return path.matches("[A-Za-z0-9_./:\\\\-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
