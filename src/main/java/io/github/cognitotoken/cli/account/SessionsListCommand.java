package io.github.cognitotoken.cli.account;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.cli.options.SignInOptions;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.output.ReportFormat;
import io.github.cognitotoken.output.SessionsPrinter;
import io.github.cognitotoken.output.UserSession;
import io.github.cognitotoken.signin.UserToken;
import java.util.List;

/** Lists the sessions of the user who is signed in. */
final class SessionsListCommand implements Command {

    private final CommandContext context;

    SessionsListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String summary() {
        return "List the sessions; 'sessions' alone does that too.";
    }

    @Override
    public List<OptionGroup> options() {
        return SignInOptions.withoutBrowserAfter(OptionGroup.REPORT);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("Where am I signed in? A star marks this sign-in", "cognito-token sessions"),
                new Example(
                        "All other sessions",
                        "cognito-token sessions -o json | jq -r '.[] | select(.current | not) | .id'"));
    }

    @Override
    public int run(Invocation invocation) {
        ParsedOptions given = invocation.given();
        ReportFormat format = CommandContext.reportFormat(given);
        Settings settings = context.settings(given);
        UserToken user = UserToken.of(context.signIn(given, settings));
        List<UserSession> sessions =
                context.useCases().accounts().sessions(settings).list(user.accessToken());
        context.stdout().write(new SessionsPrinter(sessions).print(format));
        if (sessions.isEmpty()) {
            context.diagnostics().note("no session is listed; a new one shows up after a few seconds");
        }
        return ExitCode.OK.code();
    }
}
