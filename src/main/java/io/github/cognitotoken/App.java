package io.github.cognitotoken;

import io.github.cognitotoken.aws.CognitoClients;
import io.github.cognitotoken.cli.Cli;
import io.github.cognitotoken.cli.ErrorHandler;
import io.github.cognitotoken.cli.Workbench;
import io.github.cognitotoken.config.SecretReader;
import io.github.cognitotoken.config.SettingsResolver;
import io.github.cognitotoken.host.Attention;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.Stdout;
import io.github.cognitotoken.net.WireLog;
import io.github.cognitotoken.signin.AppClients;
import io.github.cognitotoken.signin.SignIns;

/** The composition root: news every collaborator, the costly ones behind suppliers. */
public final class App {

    private App() {}

    /** The command line on that host. */
    public static Cli on(Host host) {
        Redaction redaction = new Redaction();
        Diagnostics diagnostics = new Diagnostics(host.stderr(), redaction);
        Attention attention = new Attention();
        Workbench bench = new Workbench(
                host,
                new Stdout(host.stdout()),
                diagnostics,
                redaction,
                new ErrorHandler(diagnostics),
                attention,
                () -> new SettingsResolver(host.environment(), diagnostics),
                () -> secrets(host, redaction),
                () -> new SignIns(
                        host,
                        secrets(host, redaction),
                        () -> clients(redaction, diagnostics),
                        diagnostics,
                        redaction,
                        attention),
                () -> new AppClients(clients(redaction, diagnostics), diagnostics, host.pause()));
        return new Cli(Version.NUMBER, bench);
    }

    private static CognitoClients clients(Redaction redaction, Diagnostics diagnostics) {
        return new CognitoClients(Version.NUMBER, new WireLog(diagnostics, redaction));
    }

    private static SecretReader secrets(Host host, Redaction redaction) {
        return new SecretReader(host.stdin(), host.commands(), redaction);
    }
}
