package io.github.cognitotoken.cli;

import io.github.cognitotoken.config.profile.Profiles;
import io.github.cognitotoken.output.ProfilePrinter;

/** What the commands below {@code profile} have in common. */
final class ProfileDesk {

    private final Workbench bench;

    ProfileDesk(Workbench bench) {
        this.bench = bench;
    }

    Workbench bench() {
        return bench;
    }

    /** The profiles of the config file in effect. The format is checked first: it may be about an error. */
    Profiles profiles(Invocation invocation) {
        Workbench.reportFormat(invocation.given());
        return bench.resolver().get().profiles(invocation.given(), bench.host().pause());
    }

    ProfilePrinter printer(Invocation invocation) {
        return new ProfilePrinter(Workbench.reportFormat(invocation.given()));
    }

    /** Refuses a name that is taken, unless it is to be replaced. */
    void requireNew(Invocation invocation, Profiles profiles, String name) {
        if (!invocation.given().has(OptionGroup.REPLACE)) {
            profiles.requireNew(name);
        }
    }

    /** Tells what was written where, and what to type next. */
    void tellWritten(Profiles profiles, String name) {
        String config = profiles.areNamedByOption()
                ? " --config " + quoted(profiles.path().toString())
                : "";
        String profile = name.equals(Profiles.DEFAULT) ? "" : " -p " + name;
        tell("wrote profile '" + name + "' to " + profiles.path() + "; next: " + Commands.NAME + config + profile);
    }

    void tell(String line) {
        bench.diagnostics().line(line);
    }

    private static String quoted(String path) {
        return path.matches("[A-Za-z0-9_./:\\\\-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
