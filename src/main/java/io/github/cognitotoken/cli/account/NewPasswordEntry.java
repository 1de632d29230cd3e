package io.github.cognitotoken.cli.account;

import io.github.cognitotoken.auth.error.ServiceErrors;
import io.github.cognitotoken.cli.prompt.NewPasswordPrompt;
import io.github.cognitotoken.cli.prompt.TypedTwice;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.host.terminal.Prompter;
import java.util.Optional;
import java.util.function.Function;

/**
 * A new password: from the settings, in one try; else from the person, who types another one where the policy of the
 * user pool refuses it.
 */
final class NewPasswordEntry {

    private static final int TRIES = 3;

    private final Optional<Secret> given;
    private final String prompt;
    private final Prompter prompter;
    private final Diagnostics diagnostics;
    private Secret typed;

    /** @param prompt ends with a colon and a blank */
    NewPasswordEntry(Optional<Secret> given, String prompt, Prompter prompter, Diagnostics diagnostics) {
        this.given = given;
        this.prompt = prompt;
        this.prompter = prompter;
        this.diagnostics = diagnostics;
    }

    /**
     * Uses the password. What was typed is used again at the next call, unless it was refused.
     *
     * @param use throws a failure if the password is refused
     */
    <T> T use(Function<Secret, T> use) {
        if (given.isPresent()) {
            return use.apply(given.get());
        }
        for (int refused = 0; ; ) {
            try {
                return use.apply(typed());
            } catch (Failure e) {
                if (!isAboutPolicy(e) || ++refused == TRIES) {
                    throw e;
                }
                typed = null;
                diagnostics.warn(e.getMessage());
            }
        }
    }

    private Secret typed() {
        if (typed == null) {
            typed = new TypedTwice(prompter).ask("the new password", prompt, NewPasswordPrompt.REMEDY);
        }
        return typed;
    }

    private static boolean isAboutPolicy(Failure failure) {
        return ServiceErrors.is(failure, "InvalidPasswordException", "")
                || ServiceErrors.is(failure, "PasswordHistoryPolicyViolationException", "");
    }
}
