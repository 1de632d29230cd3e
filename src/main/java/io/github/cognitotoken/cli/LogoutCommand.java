package io.github.cognitotoken.cli;

import io.github.cognitotoken.cache.CacheEntry;
import io.github.cognitotoken.config.CacheMode;
import io.github.cognitotoken.config.Given;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.signin.SignIn;
import java.util.ArrayList;
import java.util.List;

/** Ends sign-ins that are kept on this machine. */
final class LogoutCommand implements Command {

    private final Workbench bench;

    LogoutCommand(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public String name() {
        return "logout";
    }

    @Override
    public String summary() {
        return "Revoke the refresh token and forget the kept tokens.";
    }

    @Override
    public List<OptionGroup> options() {
        return List.of(OptionGroup.LOGOUT, OptionGroup.USER, OptionGroup.POOL, OptionGroup.NETWORK);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Given given = invocation.given();
        boolean local = given.has(OptionGroup.LOCAL);
        boolean global = given.has(OptionGroup.GLOBAL);
        if (local && global) {
            throw Failure.usage(
                    OptionGroup.LOCAL + " and " + OptionGroup.GLOBAL + " exclude each other",
                    "give one of the two: the first stays offline");
        }
        boolean all = given.has(OptionGroup.ALL);
        if (all && given.has("--username")) {
            throw Failure.usage(
                    OptionGroup.ALL + " and --username exclude each other",
                    "give one of the two: the first is everybody");
        }
        Settings settings = bench.settings(given);
        if (settings.cache().mode() == CacheMode.NONE) {
            throw Failure.configuration(
                    "the cache is switched off, so nothing can be said of what is kept",
                    "leave COGNITO_CACHE and the profile's 'cache' out, or set them to file");
        }
        SignIn signIn = all ? bench.anySignIn(given, settings) : bench.signIn(given, settings);
        if (local && signIn.needsKey()) {
            tell("forgot " + signIn.forgetUnread(all) + " encrypted sign-in(s), unread; nothing was revoked");
            return ExitCode.OK;
        }
        List<CacheEntry> entries = all ? signIn.all() : signIn.kept().stream().toList();
        if (entries.isEmpty()) {
            bench.diagnostics().line("nobody is signed in: there is nothing to forget");
        }
        List<Failure> failures = new ArrayList<>();
        for (CacheEntry entry : entries) {
            try {
                end(signIn, entry, local, global);
            } catch (Failure e) {
                failures.add(e); // the others can be ended all the same
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return ExitCode.OK;
    }

    private void end(SignIn signIn, CacheEntry entry, boolean local, boolean global) {
        String who = ExternalText.of(entry.key().owner());
        if (local) {
            signIn.forget(entry);
            tell("forgot the tokens of " + who + "; nothing was revoked");
            return;
        }
        signIn.end(entry, global)
                .ifPresentOrElse(
                        why -> bench.diagnostics()
                                .warn("forgot the tokens of " + who + ", but the refresh token was not revoked: "
                                        + why),
                        () -> tell("signed out " + who + (global ? " on every device" : "")));
        if (entry.accessEnds().isAfter(bench.host().clock().instant())) {
            tell("access tokens that were handed out stay valid until " + Workbench.moment(entry.accessEnds())
                    + " for APIs that check them offline");
        }
    }

    private void tell(String what) {
        bench.diagnostics().line(what);
    }
}
