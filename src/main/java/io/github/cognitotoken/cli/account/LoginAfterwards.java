package io.github.cognitotoken.cli.account;

import io.github.cognitotoken.cache.CacheEntry;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.SignInReport;
import io.github.cognitotoken.config.Origin;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.SecretSource;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.signin.userpool.UserPoolFlows;
import java.util.Optional;

/** Signs in a user who has just confirmed the account, as {@code login} does. */
final class LoginAfterwards {

    private static final Origin HERE = Origin.of("this command");

    private final CommandContext context;
    private final ParsedOptions given;
    private final Settings settings;

    LoginAfterwards(CommandContext context, ParsedOptions given, Settings settings) {
        this.context = context;
        this.given = given;
        this.settings = settings;
    }

    /**
     * Checks that a login has an effect, before an account is made.
     *
     * @throws Failure if tokens cannot be cached
     */
    void check(String username) {
        context.signIn(given, as(username, Optional.empty())).requireCache();
    }

    /**
     * Signs in.
     *
     * @param session of ConfirmSignUp, which needs neither a password nor another code
     * @throws Failure if Cognito refuses
     */
    void signIn(String username, Optional<Secret> password, Optional<Secret> session) {
        Settings theirs = as(username, password);
        CacheEntry entry = session.flatMap(s -> bySession(theirs, s))
                .orElseGet(() -> context.signIn(given, theirs).login());
        context.diagnostics().line(SignInReport.of(entry));
    }

    private Settings as(String username, Optional<Secret> password) {
        Settings theirs = settings.withUsername(new Sourced<>(username, HERE));
        return password.map(secret -> theirs.withPassword(new SecretSource.Known(secret, HERE)))
                .orElse(theirs);
    }

    /** Empty if the session does not serve: it is there for a while, and only for clients that allow USER_AUTH. */
    private Optional<CacheEntry> bySession(Settings theirs, Secret session) {
        try {
            return Optional.of(context.signInBy(UserPoolFlows.afterConfirmation(session), given, theirs)
                    .login());
        } catch (Failure e) {
            if (e.kind() != ErrorKind.REFUSED && e.kind() != ErrorKind.CONFIGURATION) {
                throw e;
            }
            context.diagnostics().debug(() -> "signing in by the flow of the settings: " + e.getMessage());
            return Optional.empty();
        }
    }
}
