package io.github.cognitotoken.cli.account;

import io.github.cognitotoken.accounts.SignUps;
import io.github.cognitotoken.aws.Registration;
import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.host.Secret;
import java.util.List;
import java.util.Optional;

/** Creates the account of a new user, and confirms it and signs in where that is asked for. */
final class SignUpCommand implements Command {

    private final CommandContext context;

    SignUpCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "signup";
    }

    @Override
    public String summary() {
        return "Create the account of a new user.";
    }

    @Override
    public List<OptionGroup> options() {
        return List.of(OptionGroup.SIGN_UP, OptionGroup.POOL, OptionGroup.NETWORK);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example(
                        "Sign up, then confirm by the code that was sent",
                        "cognito-token signup -u alice --attribute email=alice@example.com"),
                new Example(
                        "Sign up, confirm and sign in, at a terminal",
                        "cognito-token signup -u alice --attribute email=alice@example.com --login"),
                new Example(
                        "Sign up in a script",
                        "cognito-token signup -u alice --attribute email=alice@example.com --password-stdin < password"));
    }

    @Override
    public int run(Invocation invocation) {
        ParsedOptions given = invocation.given();
        Settings settings = context.settings(given);
        boolean login = given.has(OptionNames.THEN_LOGIN);
        boolean confirm = login || given.has(OptionNames.CONFIRM);
        boolean withPassword = !given.has(OptionNames.NO_PASSWORD);
        AccountInputs inputs = new AccountInputs(context, given, settings).needUsername();
        if (withPassword) {
            inputs.needFirstPassword();
        }
        if (confirm) {
            inputs.needCode();
        }
        inputs.check();
        SignUps signUps = context.accounts().get().signUps(settings);
        String username = inputs.username();
        LoginAfterwards afterwards = new LoginAfterwards(context, given, settings);
        if (login) {
            afterwards.check(username);
        }
        SignedUp signedUp = withPassword
                ? inputs.firstPassword("Password for the new user: ")
                        .use(password -> signUp(signUps, username, Optional.of(password), settings))
                : signUp(signUps, username, Optional.empty(), settings);
        Registration made = signedUp.made();
        report(made, username, confirm ? Optional.empty() : Optional.of(given));
        if (confirm) {
            Optional<Secret> session =
                    made.confirmed() ? made.session() : confirmed(inputs, signUps, settings, username, made);
            if (login) {
                afterwards.signIn(username, signedUp.password(), session);
            }
        }
        return ExitCode.OK.code();
    }

    /** The account, and the password that was not refused. */
    private record SignedUp(Registration made, Optional<Secret> password) {}

    private static SignedUp signUp(SignUps signUps, String username, Optional<Secret> password, Settings settings) {
        return new SignedUp(
                signUps.signUp(username, password, settings.answers().attributes()), password);
    }

    private Optional<Secret> confirmed(
            AccountInputs inputs, SignUps signUps, Settings settings, String username, Registration made) {
        CodeEntry code = new CodeEntry(context, inputs.prompter(), made.delivery(), () -> signUps.resend(username));
        Optional<Secret> session =
                code.use(settings.answers().code(), entered -> signUps.confirm(username, entered, made.session()));
        context.diagnostics().line("confirmed the account of " + ExternalText.of(username));
        return session;
    }

    /** @param next the options of this command, if the person has to go on with another one */
    private void report(Registration made, String username, Optional<ParsedOptions> next) {
        String who = "signed up " + ExternalText.of(username) + "; ";
        context.diagnostics()
                .line(who
                        + (made.confirmed()
                                ? "the account is confirmed already"
                                : Delivered.toNewUser(made.delivery())));
        next.ifPresent(given ->
                context.diagnostics().line(NextStep.line(given, made.confirmed() ? "login" : "confirm", username)));
    }
}
