package io.github.cognitotoken.cli.profile;

import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.profile.ProfileDraft;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.terminal.Prompter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Asks the person for the missing settings of a profile. A malformed answer is asked for again. */
public final class ProfileQuestions {

    private static final int TRIES = 3;
    private static final String REMEDY = "give --client-id ID (console: User pools > your pool > App clients)";

    private final Prompter prompter;
    private final Diagnostics diagnostics;

    ProfileQuestions(Prompter prompter, Diagnostics diagnostics) {
        this.prompter = prompter;
        this.diagnostics = diagnostics;
    }

    /** Asks for a setting that is neither in the draft nor set otherwise. */
    void ask(ProfileDraft draft, Settings settings) {
        Set<Setting> known = EnumSet.noneOf(Setting.class);
        settings.userPoolId().ifPresent(id -> known.add(Setting.USER_POOL_ID));
        settings.region().ifPresent(region -> known.add(Setting.REGION));
        settings.username().ifPresent(name -> known.add(Setting.USERNAME));
        ask(draft, known);
    }

    /** Asks for a setting that is not in the draft. */
    void ask(ProfileDraft draft) {
        ask(draft, EnumSet.noneOf(Setting.class));
    }

    private void ask(ProfileDraft draft, Set<Setting> known) {
        ask(draft, Setting.CLIENT_ID, "App client id: ", true);
        if (!known.contains(Setting.USER_POOL_ID)) {
            ask(draft, Setting.USER_POOL_ID, "User pool id, such as us-east-1_AbCdEf123 (Enter: none): ", false);
        }
        if (!draft.has(Setting.USER_POOL_ID) && !known.contains(Setting.REGION)) {
            ask(draft, Setting.REGION, "Region (Enter: from the AWS settings): ", false);
        }
        if (!known.contains(Setting.USERNAME)) {
            ask(draft, Setting.USERNAME, "Username (Enter: ask each time): ", false);
        }
    }

    private void ask(ProfileDraft draft, Setting setting, String prompt, boolean required) {
        for (int left = TRIES - 1; !draft.has(setting); left--) {
            Optional<String> typed = typed(setting, prompt, required);
            if (typed.isEmpty()) {
                return;
            }
            try {
                draft.put(setting, typed.get(), "the terminal");
            } catch (Failure malformed) {
                if (left == 0) {
                    throw malformed;
                }
                diagnostics.warn(malformed.getMessage() + "; " + malformed.hint());
            }
        }
    }

    private Optional<String> typed(Setting setting, String prompt, boolean required) {
        String what = "the " + setting.description();
        return required
                ? Optional.of(prompter.ask(what, prompt, REMEDY).strip())
                : prompter.askOptional(what, prompt, REMEDY).map(String::strip).filter(typed -> !typed.isEmpty());
    }
}
