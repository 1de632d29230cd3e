package io.github.cognitotoken.cli.account;

import io.github.cognitotoken.accounts.AuthenticatorApp;
import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.cli.options.SignInOptions;
import io.github.cognitotoken.cli.prompt.FirstCodePrompt;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.signin.UserToken;
import java.util.List;
import java.util.Optional;

/** Sets up an authenticator app as a second factor of the user who is signed in. */
final class MfaSetupCommand implements Command {

    private static final String FIRST_CODE = "first code of the authenticator app";
    private static final String REMEDY = "run the command in a terminal; or give " + OptionNames.SAVE_SECRET
            + " FILE, which stores the app's secret and needs no person";

    private final CommandContext context;

    MfaSetupCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "setup";
    }

    @Override
    public String summary() {
        return "Set up an authenticator app for the user who is signed in.";
    }

    @Override
    public List<OptionGroup> options() {
        return SignInOptions.withoutBrowserAfter(OptionGroup.AUTHENTICATOR);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("Scan a QR code, and enter the first code", "cognito-token mfa setup"),
                new Example(
                        "For a user of machines, which signs in with --totp-secret-file from then on",
                        "cognito-token mfa setup --save-secret totp-secret"));
    }

    @Override
    public int run(Invocation invocation) {
        ParsedOptions given = invocation.given();
        Settings settings = context.settings(given);
        Optional<String> file = given.value(OptionNames.SAVE_SECRET);
        AccountInputs inputs = new AccountInputs(context, given, settings).needSignIn();
        if (file.isEmpty()) {
            inputs.need(FIRST_CODE, REMEDY);
        }
        inputs.check();
        Optional<SavedSecret> saved = file.map(name -> saved(name, settings, inputs));
        UserToken user = UserToken.of(context.signIn(given, settings));
        AuthenticatorApp app = context.useCases().accounts().authenticatorApp(settings);
        Optional<String> device = given.value(OptionNames.DEVICE_NAME);
        saved.ifPresentOrElse(
                secret -> secret.during(() -> app.setUp(user.accessToken(), user.username(), device, secret)),
                () -> app.setUp(user.accessToken(), user.username(), device, person(inputs)));
        app.enable(user.accessToken(), !given.has(OptionNames.NO_PREFER));
        context.diagnostics()
                .line("the authenticator app of " + ExternalText.of(user.username())
                        + " is set up; each sign-in asks for its code from now on");
        return ExitCode.OK.code();
    }

    private SavedSecret saved(String file, Settings settings, AccountInputs inputs) {
        return new SavedSecret(
                file,
                secret -> context.signIns()
                        .get()
                        .totp(settings)
                        .codes(secret, inputs.prompter())
                        .next(),
                context.redaction());
    }

    private FirstCodePrompt person(AccountInputs inputs) {
        return new FirstCodePrompt(inputs.prompter(), context.diagnostics(), "", "the " + FIRST_CODE, REMEDY);
    }
}
