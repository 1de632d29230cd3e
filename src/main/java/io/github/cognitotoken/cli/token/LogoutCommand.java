package io.github.cognitotoken.cli.token;

import io.github.cognitotoken.cache.CacheEntry;
import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.config.CacheMode;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.signin.SignIn;
import io.github.cognitotoken.token.Subject;
import java.util.ArrayList;
import java.util.List;

/** Ends sign-ins that are cached on this machine. */
public final class LogoutCommand implements Command {

    private final CommandContext context;

    public LogoutCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "logout";
    }

    @Override
    public String summary() {
        return "Revoke the refresh token and forget the cached tokens.";
    }

    @Override
    public List<OptionGroup> options() {
        return List.of(
                OptionGroup.LOGOUT, OptionGroup.WHOSE, OptionGroup.DOMAIN, OptionGroup.POOL, OptionGroup.NETWORK);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("End the current sign-in", "cognito-token logout"),
                new Example(
                        "End the sign-in of the browser too, so that the next one asks who you are",
                        "cognito-token logout --browser --logout-uri https://app.example.com/signed-out"),
                new Example("Forget everything on this machine, offline", "cognito-token logout --all --local"));
    }

    @Override
    public int run(Invocation invocation) {
        ParsedOptions given = withBrowser(invocation.given());
        boolean local = given.has(OptionNames.LOCAL);
        boolean global = given.has(OptionNames.GLOBAL);
        if (local && global) {
            throw Failure.usage(
                    OptionNames.LOCAL + " and " + OptionNames.GLOBAL + " exclude each other",
                    "give one of the two: the first works offline");
        }
        boolean browser = given.has(OptionNames.BROWSER);
        if (local && browser) {
            throw Failure.usage(
                    OptionNames.LOCAL + " and " + OptionNames.BROWSER + " exclude each other",
                    "give one of the two: the first stays offline");
        }
        boolean all = given.has(OptionNames.ALL);
        if (all && given.has("--username")) {
            throw Failure.usage(
                    OptionNames.ALL + " and --username exclude each other",
                    "give one of the two: the first means all users");
        }
        Settings settings = context.settings(given);
        if (settings.cache().mode() == CacheMode.NONE) {
            throw Failure.configuration(
                    "the cache is switched off, so nobody is signed in",
                    "leave COGNITO_CACHE and the profile's 'cache' out, or set them to file");
        }
        SignIn signIn = all ? context.anySignIn(given, settings) : context.signIn(given, settings);
        if (local && signIn.needsKey()) {
            tell("forgot " + signIn.signOut().forgetUnread(all) + " encrypted sign-in(s), unread; nothing was revoked");
            return ExitCode.OK.code();
        }
        List<CacheEntry> entries = all ? signIn.all() : signIn.cached().stream().toList();
        if (entries.isEmpty()) {
            context.diagnostics().line("nobody is signed in: there is nothing to forget");
        }
        List<Failure> failures = new ArrayList<>();
        for (CacheEntry entry : entries) {
            try {
                end(signIn, entry, local, global);
            } catch (Failure e) {
                failures.add(e); // continue with the other sign-ins
            }
        }
        if (browser) {
            signIn.endInBrowser();
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return ExitCode.OK.code();
    }

    /** The browser's sign-in is that of the grant which opens one. */
    private static ParsedOptions withBrowser(ParsedOptions given) {
        return given.has(OptionNames.BROWSER) ? given.with(Setting.FLOW.mainName(), "browser") : given;
    }

    private void end(SignIn signIn, CacheEntry entry, boolean local, boolean global) {
        String who = ExternalText.of(entry.key().owner());
        if (local) {
            signIn.signOut().forget(entry);
            tell("forgot the tokens of " + who + "; nothing was revoked");
            return;
        }
        if (isWithoutRefresh(entry) && !global) {
            signIn.signOut().forget(entry);
            tell("forgot the token of " + who + "; there was nothing to revoke: an app client has no refresh token");
            tellWhatStaysValid(entry);
            return;
        }
        signIn.signOut()
                .end(entry, global)
                .ifPresentOrElse(
                        why -> context.diagnostics()
                                .warn("forgot the tokens of " + who + ", but the refresh token was not revoked: "
                                        + why),
                        () -> tell("signed out " + who + (global ? " on every device" : "")));
        tellWhatStaysValid(entry);
    }

    private static boolean isWithoutRefresh(CacheEntry entry) {
        return entry.key().subject() instanceof Subject.Machine
                && entry.tokens().refreshToken().isEmpty();
    }

    private void tellWhatStaysValid(CacheEntry entry) {
        if (entry.accessEnds().isAfter(context.host().clock().instant())) {
            tell("printed access tokens stay valid until " + CommandContext.moment(entry.accessEnds())
                    + " for APIs that check them offline");
        }
    }

    private void tell(String what) {
        context.diagnostics().line(what);
    }
}
