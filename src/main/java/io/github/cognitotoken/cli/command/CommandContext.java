package io.github.cognitotoken.cli.command;

import io.github.cognitotoken.accounts.Accounts;
import io.github.cognitotoken.cli.prompt.TerminalChallenges;
import io.github.cognitotoken.config.ChallengeAnswers;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.SecretReader;
import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.SettingsResolver;
import io.github.cognitotoken.doctor.Doctor;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.Stdout;
import io.github.cognitotoken.host.WaitState;
import io.github.cognitotoken.host.terminal.Progress;
import io.github.cognitotoken.host.terminal.Prompter;
import io.github.cognitotoken.identity.IdentityPools;
import io.github.cognitotoken.output.ReportFormat;
import io.github.cognitotoken.signin.AppClients;
import io.github.cognitotoken.signin.ConnectionFactory;
import io.github.cognitotoken.signin.GrantType;
import io.github.cognitotoken.signin.GrantTypes;
import io.github.cognitotoken.signin.SignIn;
import io.github.cognitotoken.signin.SignIns;
import io.github.cognitotoken.signin.TokenVerifiers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/** The collaborators of commands. Costly ones come from suppliers, so that only commands that need them make them. */
public record CommandContext(
        Host host,
        Stdout stdout,
        Diagnostics diagnostics,
        Redaction redaction,
        ErrorHandler errors,
        WaitState waitState,
        Supplier<SettingsResolver> resolver,
        Supplier<SecretReader> secrets,
        Supplier<SignIns> signIns,
        Supplier<AppClients> appClients,
        Supplier<Accounts> accounts,
        Supplier<TokenVerifiers> verifiers,
        Supplier<IdentityPools> identityPools,
        Supplier<Doctor> doctor,
        GrantTypes grants) {

    public Settings settings(ParsedOptions given) {
        return resolver.get().resolve(given);
    }

    /** Makes connections as settings describe them. */
    public ConnectionFactory connections() {
        return new ConnectionFactory(diagnostics);
    }

    TerminalChallenges challenges(ParsedOptions given, ChallengeAnswers answers) {
        answers.responses().values().forEach(redaction::learn);
        answers.authParameters().values().forEach(redaction::learn);
        return new TerminalChallenges(prompter(given), secrets.get(), diagnostics, answers);
    }

    public SignIn signIn(ParsedOptions given, Settings settings) {
        return signIns.get().of(settings, prompter(given), challenges(given, settings.answers()));
    }

    /** A sign-in by this grant, whatever flow the settings name. */
    public SignIn signInBy(GrantType type, ParsedOptions given, Settings settings) {
        return signIns.get().by(type, settings, prompter(given), challenges(given, settings.answers()));
    }

    /** A sign-in that reaches all cached tokens, even if settings are missing. */
    public SignIn anySignIn(ParsedOptions given, Settings settings) {
        return signIns.get().any(settings, prompter(given), challenges(given, settings.answers()));
    }

    public Progress progress(ParsedOptions given, Duration limit) {
        boolean shown = host.environment().get("TERM").filter("dumb"::equals).isEmpty()
                && resolver.get().inputForbiddenBy(given).isEmpty()
                && host.stderrIsTerminal().getAsBoolean();
        return new Progress(diagnostics, shown, waitState, limit);
    }

    /** The output format on the command line, before settings are resolved. */
    public static Optional<String> formatByOption(ParsedOptions given) {
        return given.value(Setting.OUTPUT.options().get(1));
    }

    /** The format of a command that prints a report. */
    public static ReportFormat reportFormat(ParsedOptions given) {
        String label = formatByOption(given).orElse(ReportFormat.labels().get(0));
        return ReportFormat.parse(label)
                .orElseThrow(() -> Failure.usage(
                        "this command does not have the output format from --output",
                        "formats: " + String.join(", ", ReportFormat.labels())));
    }

    /** A time for people: UTC, to the second. */
    public static String moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public Prompter prompter(ParsedOptions given) {
        return new Prompter(host.terminal(), redaction, resolver.get().inputForbiddenBy(given), waitState);
    }
}
