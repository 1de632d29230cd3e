package io.github.cognitotoken.cli.options;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words of other command-line programs, for suggestions. */
final class FamiliarWords {

    private static final Map<String, String> COMMANDS = Map.ofEntries(
            Map.entry("whoami", "status"),
            Map.entry("version", "--version"),
            Map.entry("refresh", "token --force-refresh"),
            Map.entry("renew", "token --force-refresh"),
            Map.entry("configure", "profile add"),
            Map.entry("init", "profile add"),
            Map.entry("setup", "profile add"),
            Map.entry("config", "profile list"),
            Map.entry("profiles", "profile list"),
            Map.entry("signin", "login"),
            Map.entry("sign-in", "login"),
            Map.entry("signout", "logout"),
            Map.entry("sign-out", "logout"),
            Map.entry("get-token", "token"),
            Map.entry("access-token", "token"),
            Map.entry("print-access-token", "token"),
            Map.entry("id-token", "token --id-token"),
            Map.entry("print-identity-token", "token --id-token"),
            Map.entry("validate", "verify"),
            Map.entry("inspect", "decode"),
            Map.entry("register", "signup"),
            Map.entry("sign-up", "signup"),
            Map.entry("confirm-sign-up", "confirm"),
            Map.entry("resend-confirmation-code", "resend-code"),
            Map.entry("change-password", "password change"),
            Map.entry("forgot-password", "password forgot"),
            Map.entry("confirm-forgot-password", "password reset"),
            Map.entry("admin-set-user-password", "password set"));

    private static final Map<String, String> OPTIONS = Map.of(
            "-V", "--version",
            "-v", "--version, or --debug",
            "--verbose", "--debug",
            "--json", "-o json",
            "--format", "--output",
            "--user", "--username",
            "--pool-id", "--user-pool-id");

    /** Words before the commands of other programs: {@code gh auth login}. */
    private static final List<String> GROUPS = List.of("auth", "account");

    private FamiliarWords() {}

    /**
     * The suggested command line for an unknown command.
     *
     * @param next the next word; empty if there is none
     * @param commands the program's own commands
     */
    static Optional<String> command(String word, String next, List<String> commands) {
        if (!GROUPS.contains(word)) {
            return Optional.ofNullable(COMMANDS.get(word));
        }
        return commands.contains(next) ? Optional.of(next) : Optional.of(COMMANDS.getOrDefault(next, "login"));
    }

    /** The suggested option for an unknown one. */
    static Optional<String> option(String name) {
        return Optional.ofNullable(OPTIONS.get(name));
    }
}
