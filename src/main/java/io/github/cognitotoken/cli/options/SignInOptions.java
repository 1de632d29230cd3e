package io.github.cognitotoken.cli.options;

import java.util.ArrayList;
import java.util.List;

/** The option groups of all commands that may sign in. */
public final class SignInOptions {

    private SignInOptions() {}

    /** They follow the command's own groups. */
    public static List<OptionGroup> after(OptionGroup... own) {
        List<OptionGroup> groups = withoutBrowserAfter(own);
        groups.add(groups.indexOf(OptionGroup.CHALLENGE), OptionGroup.BROWSER);
        return groups;
    }

    /** For calls to the user-pool API, whose scope the tokens of a browser sign-in often lack. */
    public static List<OptionGroup> withoutBrowserAfter(OptionGroup... own) {
        List<OptionGroup> groups = new ArrayList<>(List.of(own));
        groups.addAll(List.of(
                OptionGroup.SIGN_IN, OptionGroup.DOMAIN, OptionGroup.CHALLENGE, OptionGroup.POOL, OptionGroup.NETWORK));
        return groups;
    }
}
