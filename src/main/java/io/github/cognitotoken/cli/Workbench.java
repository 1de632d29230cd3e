package io.github.cognitotoken.cli;

import io.github.cognitotoken.config.Answers;
import io.github.cognitotoken.config.Given;
import io.github.cognitotoken.config.SecretReader;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.SettingsResolver;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.Stdout;
import io.github.cognitotoken.host.WaitState;
import io.github.cognitotoken.host.terminal.Progress;
import io.github.cognitotoken.host.terminal.Prompter;
import io.github.cognitotoken.output.ReportFormat;
import io.github.cognitotoken.signin.AppClients;
import io.github.cognitotoken.signin.GrantTypes;
import io.github.cognitotoken.signin.SignIn;
import io.github.cognitotoken.signin.SignIns;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * What commands work with. Costly parts come from suppliers, so that a command that does not need them does not pay.
 */
public record Workbench(
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
        GrantTypes grants) {

    Settings settings(Given given) {
        return resolver.get().resolve(given);
    }

    TerminalChallenges challenges(Given given, Answers answers) {
        answers.responses().values().forEach(redaction::learn);
        answers.authParameters().values().forEach(redaction::learn);
        return new TerminalChallenges(prompter(given), secrets.get(), diagnostics, answers);
    }

    SignIn signIn(Given given, Settings settings) {
        return signIns.get().of(settings, prompter(given), challenges(given, settings.answers()));
    }

    /** One by which all that is kept can be reached, whatever is set. */
    SignIn anySignIn(Given given, Settings settings) {
        return signIns.get().any(settings, prompter(given), challenges(given, settings.answers()));
    }

    Progress progress(Given given, Duration limit) {
        boolean shown = host.environment().get("TERM").filter("dumb"::equals).isEmpty()
                && resolver.get().inputForbiddenBy(given).isEmpty()
                && host.stderrIsTerminal().getAsBoolean();
        return new Progress(diagnostics, shown, waitState, limit);
    }

    /** How a command that reports puts what it found. */
    static ReportFormat reportFormat(Given given) {
        String label =
                TokenCommand.formatByOption(given).orElse(ReportFormat.labels().get(0));
        return ReportFormat.parse(label)
                .orElseThrow(() -> Failure.usage(
                        "the output format from --output is unknown here",
                        "formats: " + String.join(", ", ReportFormat.labels())));
    }

    /** A moment for people: UTC, to the second. */
    static String moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    Prompter prompter(Given given) {
        return new Prompter(host.terminal(), redaction, resolver.get().inputForbiddenBy(given), waitState);
    }
}
