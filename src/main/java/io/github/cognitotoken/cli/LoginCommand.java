package io.github.cognitotoken.cli;

import io.github.cognitotoken.cache.CacheEntry;
import io.github.cognitotoken.config.Given;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.SecretSource;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.host.terminal.Progress;
import io.github.cognitotoken.signin.SignIn;
import java.util.List;

/** Signs in and keeps the tokens, so that later calls need nobody. */
final class LoginCommand implements Command {

    private final Workbench bench;

    LoginCommand(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public String name() {
        return "login";
    }

    @Override
    public String summary() {
        return "Sign in and keep the tokens for later calls.";
    }

    @Override
    public List<OptionGroup> options() {
        return List.of(
                OptionGroup.LOGIN, OptionGroup.SIGN_IN, OptionGroup.CHALLENGE, OptionGroup.POOL, OptionGroup.NETWORK);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Given given = invocation.given();
        Settings settings = bench.settings(given);
        SignIn signIn = bench.signIn(given, settings);
        Progress progress = bench.progress(given, settings.timeout());
        CacheEntry entry = progress.during(
                "signing in",
                () -> settings.refreshToken()
                        .map(source -> signIn.login(token(source)))
                        .orElseGet(signIn::login));
        bench.diagnostics()
                .line("signed in as " + ExternalText.of(entry.key().owner()) + " until "
                        + Workbench.moment(entry.accessEnds())
                        + (entry.tokens().refreshToken().isPresent() ? "; refreshed by itself after that" : ""));
        return ExitCode.OK;
    }

    private Secret token(SecretSource source) {
        String text = bench.secrets()
                .get()
                .read(SecretSetting.REFRESH_TOKEN.description(), source)
                .reveal();
        return Secret.of(text.strip());
    }
}
