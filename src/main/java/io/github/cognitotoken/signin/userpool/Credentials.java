package io.github.cognitotoken.signin.userpool;

import io.github.cognitotoken.config.SecretReader;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.host.terminal.Prompter;
import io.github.cognitotoken.signin.MissingInputs;
import java.util.Optional;

/** Username and password: from the settings, else from the person. */
final class Credentials {

    private static final String USERNAME_REMEDY =
            "give --username NAME or set COGNITO_USERNAME; or sign in once at a terminal: cognito-token login";

    private final Optional<Secret> password;
    private final Prompter prompter;
    private Secret typed;

    private Credentials(Optional<Secret> password, Prompter prompter) {
        this.password = password;
        this.prompter = prompter;
    }

    static Credentials of(Settings settings, SecretReader secrets, Prompter prompter) {
        return new Credentials(
                settings.password().map(source -> secrets.read(SecretSetting.PASSWORD.description(), source)),
                prompter);
    }

    static String askUsername(Prompter prompter) {
        return prompter.ask("the username", "Username: ", USERNAME_REMEDY);
    }

    /** Whether the password was typed. If so, the next call asks for it again. */
    boolean forgetTyped() {
        boolean wasTyped = typed != null && password.isEmpty();
        if (wasTyped) {
            typed = null;
        }
        return wasTyped;
    }

    /** The password as given. */
    Optional<Secret> given() {
        return password;
    }

    /** The password; a person is asked for it once. */
    Secret password(String forUser) {
        if (typed == null) {
            typed = password.orElseGet(() -> prompter.askHidden(
                    "the password", "Password for " + forUser + ": ", MissingInputs.PASSWORD_REMEDY));
        }
        return typed;
    }
}
