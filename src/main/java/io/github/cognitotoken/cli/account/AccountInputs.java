package io.github.cognitotoken.cli.account;

import io.github.cognitotoken.cache.CacheEntry;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.prompt.NewPasswordPrompt;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.SecretSource;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.host.terminal.Prompter;
import io.github.cognitotoken.signin.MissingInputs;
import io.github.cognitotoken.signin.MissingItems;
import io.github.cognitotoken.signin.SignIn;
import io.github.cognitotoken.signin.UserToken;
import io.github.cognitotoken.token.Subject;
import java.util.Optional;

/**
 * What a command about an account has to know: from the settings, else from the person. First the command says what it
 * needs; {@link #check} reports all at once what nobody can be asked for.
 */
final class AccountInputs {

    static final String CODE_REMEDY = "give the code: --code-stdin, --code-command or --code, or set COGNITO_CODE";

    private final CommandContext context;
    private final ParsedOptions given;
    private final Settings settings;
    private final Prompter prompter;
    private final MissingItems missing = new MissingItems();
    private Optional<String> username;

    AccountInputs(CommandContext context, ParsedOptions given, Settings settings) {
        this.context = context;
        this.given = given;
        this.settings = settings;
        this.prompter = context.prompter(given);
        this.username = settings.username().map(Sourced::value);
    }

    Prompter prompter() {
        return prompter;
    }

    AccountInputs needUsername() {
        return username.isPresent() ? this : need("username", MissingInputs.USERNAME_REMEDY);
    }

    /** The user of the current sign-in will do, too. */
    AccountInputs needUsernameOrCurrent() {
        username = username.or(this::current);
        return needUsername();
    }

    AccountInputs needNewPassword() {
        return settings.answers().newPassword().isPresent() ? this : need("new password", NewPasswordPrompt.REMEDY);
    }

    /** The password of a new user: a password as well as a new password. */
    AccountInputs needFirstPassword() {
        return firstPasswordSource().isPresent() ? this : need("password", MissingInputs.PASSWORD_REMEDY);
    }

    AccountInputs needOldPassword() {
        return settings.password().isPresent() ? this : need("old password", MissingInputs.PASSWORD_REMEDY);
    }

    AccountInputs needCode() {
        return settings.answers().code().isPresent() ? this : need("confirmation code", CODE_REMEDY);
    }

    /** Something else that only a person can give. */
    AccountInputs need(String name, String remedy) {
        missing.add(name, remedy);
        return this;
    }

    /** What a sign-in begins with, if nobody is signed in. */
    AccountInputs needSignIn() {
        if (!isSignedIn()) {
            missing.addAll(new MissingInputs(settings, prompter, false).credentials());
        }
        return this;
    }

    /** The username of a sign-in, if nobody is signed in, and if no login page asks for it. */
    AccountInputs needUserOfSignIn() {
        boolean asksItself =
                settings.flow().filter(flow -> flow.value().equals("browser")).isPresent();
        return isSignedIn() || asksItself ? this : needUsername();
    }

    private boolean isSignedIn() {
        if (!hasClient()) {
            return false;
        }
        SignIn signIn = context.signIn(given, settings);
        UserToken.requireUser(signIn);
        return signIn.cached().isPresent();
    }

    /**
     * Checks that there is nothing missing that a person cannot be asked for.
     *
     * @throws Failure that names everything missing
     */
    void check() {
        new MissingInputs(settings, prompter, false).checkAccount(missing, true);
    }

    /** The same for a request of an administrator, which names the user pool instead of an app client. */
    void checkAdministrator() {
        new MissingInputs(settings, prompter, true).checkAccount(missing, false);
    }

    String username() {
        if (username.isEmpty()) {
            username = Optional.of(prompter.ask("the username", "Username: ", MissingInputs.USERNAME_REMEDY));
        }
        return username.get();
    }

    /** The new password; a person is asked for it twice. */
    NewPasswordEntry newPassword(String prompt) {
        return newPassword(settings.answers().newPassword(), SecretSetting.NEW_PASSWORD, prompt);
    }

    /** The password of a new user; a person is asked for it twice. */
    NewPasswordEntry firstPassword(String prompt) {
        Optional<SecretSource> source = firstPasswordSource();
        SecretSetting setting =
                source.equals(settings.password()) ? SecretSetting.PASSWORD : SecretSetting.NEW_PASSWORD;
        return newPassword(source, setting, prompt);
    }

    Secret oldPassword(String prompt) {
        return settings.password()
                .map(source -> read(SecretSetting.PASSWORD, source))
                .orElseGet(() -> prompter.askHidden("the old password", prompt, MissingInputs.PASSWORD_REMEDY));
    }

    private NewPasswordEntry newPassword(Optional<SecretSource> source, SecretSetting setting, String prompt) {
        return new NewPasswordEntry(source.map(found -> read(setting, found)), prompt, prompter, context.diagnostics());
    }

    private Secret read(SecretSetting setting, SecretSource source) {
        return context.secrets().get().read(setting.description(), source);
    }

    /** An option comes first; a variable for a new password is more to the point than one for a password. */
    private Optional<SecretSource> firstPasswordSource() {
        Optional<SecretSource> password = settings.password();
        Optional<SecretSource> newPassword = settings.answers().newPassword();
        if (password.filter(AccountInputs::isOption).isEmpty()) {
            return newPassword.or(() -> password);
        }
        newPassword.filter(AccountInputs::isOption).ifPresent(other -> {
            throw Failure.usage(
                    "the password is given twice: by " + password.get().origin() + " and " + other.origin(),
                    "keep one of the two");
        });
        return password;
    }

    private static boolean isOption(SecretSource source) {
        return source.origin().onCommandLine();
    }

    private boolean hasClient() {
        return settings.clientId().isPresent()
                && (settings.region().isPresent() || settings.endpoints().url().isPresent());
    }

    private Optional<String> current() {
        return hasClient()
                ? context.signIn(given, settings)
                        .cached()
                        .map(CacheEntry::key)
                        .filter(key -> !(key.subject() instanceof Subject.Machine))
                        .map(key -> key.owner())
                : Optional.empty();
    }
}
