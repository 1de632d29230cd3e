package io.github.cognitotoken.cli.token;

import io.github.cognitotoken.cache.CacheEntry;
import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.command.SignInReport;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.cli.options.SignInOptions;
import io.github.cognitotoken.cli.profile.FirstProfile;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.SecretSource;
import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.host.terminal.Progress;
import io.github.cognitotoken.signin.SignIn;
import java.util.List;

/** Signs in and caches the tokens, so that later calls need no person. */
public final class LoginCommand implements Command {

    /** The flow of that name. */
    private static final String BROWSER = "browser";

    private final CommandContext context;

    public LoginCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "login";
    }

    @Override
    public String summary() {
        return "Sign in and cache the tokens for later calls.";
    }

    @Override
    public List<OptionGroup> options() {
        return SignInOptions.after(OptionGroup.LOGIN);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example(
                        "Sign in at a terminal, so that later calls need no person", "cognito-token login -u alice"),
                new Example("Sign in with a browser: passkeys, Google, SAML", "cognito-token login --browser"),
                new Example(
                        "Sign in with the browser of another machine, and paste the address that it ends on",
                        "cognito-token login --browser --no-browser"),
                new Example(
                        "Take over a refresh token from elsewhere",
                        "cognito-token login --refresh-token-stdin < refresh-token"));
    }

    @Override
    public int run(Invocation invocation) {
        ParsedOptions given = withBrowser(invocation.given());
        Settings settings = context.settings(given);
        if (new FirstProfile(context).ask(given, settings)) {
            settings = context.settings(given);
        }
        return login(given, settings);
    }

    /** {@code --browser} is a short way to write {@code --flow browser}. */
    private static ParsedOptions withBrowser(ParsedOptions given) {
        if (!given.has(OptionNames.BROWSER)) {
            return given;
        }
        String flow = Setting.FLOW.mainName();
        if (given.value(flow).filter(named -> !named.equals(BROWSER)).isPresent()) {
            throw Failure.usage(
                    OptionNames.BROWSER + " and another " + flow + " exclude each other", "keep one of the two");
        }
        return given.with(flow, BROWSER);
    }

    private int login(ParsedOptions given, Settings settings) {
        SignIn signIn = context.signIn(given, settings);
        Progress progress = context.progress(given, settings.timeout());
        CacheEntry entry = progress.during(
                "signing in",
                () -> settings.refreshToken()
                        .map(source -> signIn.login(token(source)))
                        .orElseGet(signIn::login));
        context.diagnostics().line(SignInReport.of(entry));
        return ExitCode.OK.code();
    }

    private Secret token(SecretSource source) {
        String text = context.secrets()
                .get()
                .read(SecretSetting.REFRESH_TOKEN.description(), source)
                .reveal();
        return Secret.of(text.strip());
    }
}
