package io.github.cognitotoken.cli.token;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.config.CacheMode;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.output.ReportFormat;
import io.github.cognitotoken.output.StatusPlace;
import io.github.cognitotoken.output.StatusPrinter;
import io.github.cognitotoken.output.StatusReport;
import io.github.cognitotoken.signin.SignIn;
import java.nio.file.Path;
import java.util.List;

/** Shows who is signed in, and whether a token is available without a person; offline. */
public final class StatusCommand implements Command {

    private final CommandContext context;

    public StatusCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public String summary() {
        return "Show who is signed in, and whether a new token needs a person.";
    }

    @Override
    public List<OptionGroup> options() {
        return List.of(OptionGroup.REPORT, OptionGroup.SIGN_IN, OptionGroup.DOMAIN, OptionGroup.POOL);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("Sign in only if it is needed", "cognito-token status >/dev/null || cognito-token login"),
                new Example(
                        "When the access token ends", "cognito-token status -o json | jq .access_token_expires_at"));
    }

    @Override
    public int run(Invocation invocation) {
        ParsedOptions given = invocation.given();
        ReportFormat format = CommandContext.reportFormat(given);
        Settings settings = context.settings(given);
        SignIn signIn = context.signIn(given, settings);
        StatusReport report = signIn.status();
        StatusPrinter printer = new StatusPrinter(
                report, place(settings), context.host().clock().instant());
        // the report is printed either way, since scripts also read it if the answer is no
        context.stdout().write(format == ReportFormat.JSON ? printer.json() : printer.text());
        if (report.available().isEmpty()) {
            throw Failure.of(
                    ErrorKind.INTERACTION, "no token is available without a person", "run: cognito-token login");
        }
        return ExitCode.OK.code();
    }

    private static StatusPlace place(Settings settings) {
        CacheMode mode = settings.cache().mode();
        return new StatusPlace(
                settings.profile(),
                settings.userPoolId().map(Sourced::value),
                settings.cache()
                        .folder()
                        .filter(folder -> mode != CacheMode.NONE)
                        .map(Path::toString),
                mode == CacheMode.KEYRING);
    }
}
