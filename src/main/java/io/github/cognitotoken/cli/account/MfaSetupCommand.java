package io.github.cognitotoken.cli.account;

import io.github.cognitotoken.accounts.AuthenticatorApp;
import io.github.cognitotoken.auth.FirstCodeSource;
import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.cli.prompt.FirstCodePrompt;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.signin.SignIn;
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
        return List.of(
                OptionGroup.AUTHENTICATOR,
                OptionGroup.SIGN_IN,
                OptionGroup.DOMAIN,
                OptionGroup.CHALLENGE,
                OptionGroup.POOL,
                OptionGroup.NETWORK);
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
        if (file.isEmpty()) {
            FirstCodePrompt person =
                    new FirstCodePrompt(inputs.prompter(), context.diagnostics(), "", "the " + FIRST_CODE, REMEDY);
            setUp(given, settings, person);
        } else {
            SavedSecret secret = new SavedSecret(
                    file.get(),
                    totp -> context.signIns()
                            .get()
                            .totp(settings)
                            .codes(totp, inputs.prompter())
                            .next(),
                    context.redaction());
            secret.during(() -> setUp(given, settings, secret));
        }
        return ExitCode.OK.code();
    }

    private void setUp(ParsedOptions given, Settings settings, FirstCodeSource codes) {
        SignIn.UserToken user = context.signIn(given, settings).userToken();
        AuthenticatorApp app = context.accounts().get().authenticatorApp(settings);
        app.setUp(user.accessToken(), user.username(), given.value(OptionNames.DEVICE_NAME), codes);
        app.enable(user.accessToken(), !given.has(OptionNames.NO_PREFER));
        context.diagnostics()
                .line("the authenticator app of " + ExternalText.of(user.username())
                        + " is set up; each sign-in asks for its code from now on");
    }
}
