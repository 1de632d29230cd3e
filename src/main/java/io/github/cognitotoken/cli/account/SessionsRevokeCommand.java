package io.github.cognitotoken.cli.account;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.command.Values;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.cli.options.SignInOptions;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.signin.UserToken;
import java.util.List;

/** Revokes one of the other sessions of the user who is signed in. */
final class SessionsRevokeCommand implements Command {

    private static final int ID_LENGTH = 28;

    private final CommandContext context;

    SessionsRevokeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "revoke";
    }

    @Override
    public String summary() {
        return "End another session of the user; 'logout' ends one's own.";
    }

    @Override
    public List<OptionGroup> options() {
        return SignInOptions.withoutBrowserAfter(OptionGroup.SESSION);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("ID", "The session, as 'sessions' lists it.", true, Values.ANY));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("End a session", "cognito-token sessions revoke tknabcdefghijklmnopqrstuvwxy"),
                new Example(
                        "End a browser's session and all sign-ins that came through it",
                        "cognito-token sessions revoke ssoabcdefghijklmnopqrstuvwxy --linked"));
    }

    @Override
    public int run(Invocation invocation) {
        ParsedOptions given = invocation.given();
        String id = invocation.arguments().get(0);
        if (!isId(id)) {
            throw Failure.usage(
                    "the ID is malformed: a session's has " + ID_LENGTH
                            + " lower-case letters and digits, of which the first are tkn or sso",
                    "see: cognito-token sessions");
        }
        boolean linked = given.has(OptionNames.LINKED);
        Settings settings = context.settings(given);
        UserToken user = UserToken.of(context.signIn(given, settings));
        context.useCases().accounts().sessions(settings).revoke(user.accessToken(), id, linked);
        context.diagnostics().line("revoked session " + id + (linked ? "; the linked ones follow within seconds" : ""));
        context.diagnostics()
                .line("note: access tokens of it stay valid until they end, for APIs that check them offline");
        return ExitCode.OK.code();
    }

    private static boolean isId(String text) {
        return text.length() == ID_LENGTH
                && (text.startsWith("tkn") || text.startsWith("sso"))
                && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    }
}
