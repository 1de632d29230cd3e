package io.github.cognitotoken;

import io.github.cognitotoken.auth.CognitoClients;
import io.github.cognitotoken.auth.WireLog;
import io.github.cognitotoken.cli.Cli;
import io.github.cognitotoken.cli.ErrorHandler;
import io.github.cognitotoken.cli.Workbench;
import io.github.cognitotoken.config.SecretReader;
import io.github.cognitotoken.config.SettingsResolver;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.Stdout;
import io.github.cognitotoken.signin.SignIns;
import io.github.cognitotoken.signin.TotpFactor;
import java.util.Optional;
import java.util.OptionalLong;

/** The composition root: news every collaborator, the costly ones behind suppliers. */
public final class App {

    private App() {}

    /** The command line on that host. */
    public static Cli on(Host host) {
        Redaction redaction = new Redaction();
        Diagnostics diagnostics = new Diagnostics(host.stderr(), redaction);
        Workbench bench = new Workbench(
                host,
                new Stdout(host.stdout()),
                diagnostics,
                redaction,
                new ErrorHandler(diagnostics),
                () -> new SettingsResolver(host.environment(), diagnostics),
                () -> secrets(host, redaction),
                () -> signIns(host, redaction, diagnostics));
        return new Cli(Version.NUMBER, bench);
    }

    private static SignIns signIns(Host host, Redaction redaction, Diagnostics diagnostics) {
        CognitoClients clients = new CognitoClients(
                Version.NUMBER,
                diagnostics.isDebug() ? Optional.of(new WireLog(diagnostics, redaction)) : Optional.empty());
        SecretReader secrets = secrets(host, redaction);
        TotpFactor totp = new TotpFactor(
                host, secrets, redaction, diagnostics, (secret, earliest, latest) -> OptionalLong.of(earliest));
        return new SignIns(host, secrets, clients, totp, diagnostics);
    }

    private static SecretReader secrets(Host host, Redaction redaction) {
        return new SecretReader(host.stdin(), host.commands(), redaction);
    }
}
