package io.github.cognitotoken.cli.profile;

import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.profile.ProfileDraft;
import io.github.cognitotoken.config.profile.Profiles;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.host.terminal.Prompter;
import java.util.List;

/** Helps at a first run: asks for the settings of a sign-in, and writes the answers to the default profile. */
public final class FirstProfile {

    private static final List<Setting> ASKED =
            List.of(Setting.CLIENT_ID, Setting.USER_POOL_ID, Setting.REGION, Setting.USERNAME);

    private final CommandContext context;

    public FirstProfile(CommandContext context) {
        this.context = context;
    }

    /**
     * Asks, if no app client is set and a person can be asked.
     *
     * @return whether a profile was written; then settings have to be resolved again
     */
    public boolean ask(ParsedOptions given, Settings settings) {
        Prompter prompter = context.prompter(given);
        if (settings.clientId().isPresent() || settings.profile().isPresent() || !prompter.canAsk()) {
            return false;
        }
        context.diagnostics().line(invitation(settings));
        ProfileDraft draft = new ProfileDraft(context.redaction());
        ASKED.forEach(setting -> draft.add(given, setting));
        new ProfileQuestions(prompter, context.diagnostics()).ask(draft, settings);
        Profiles profiles =
                context.resolver().get().profiles(given, context.host().pause());
        profiles.write(Profiles.DEFAULT, draft, false);
        context.diagnostics().line("wrote profile '" + Profiles.DEFAULT + "' to " + profiles.path());
        return true;
    }

    private static String invitation(Settings settings) {
        String others = settings.profileNames().isEmpty()
                ? ""
                : " There are other profiles already, for -p NAME: "
                        + ExternalText.of(String.join(", ", settings.profileNames())) + ".";
        return "No app client is set. Your answers become the default profile; Ctrl-C cancels." + others;
    }
}
