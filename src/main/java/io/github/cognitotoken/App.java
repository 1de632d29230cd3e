package io.github.cognitotoken;

import io.github.cognitotoken.accounts.Accounts;
import io.github.cognitotoken.aws.CognitoClients;
import io.github.cognitotoken.aws.IdentityClients;
import io.github.cognitotoken.cli.Cli;
import io.github.cognitotoken.cli.ProgramVersion;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ErrorHandler;
import io.github.cognitotoken.config.SecretReader;
import io.github.cognitotoken.config.SettingsResolver;
import io.github.cognitotoken.doctor.Doctor;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.Stdout;
import io.github.cognitotoken.host.WaitState;
import io.github.cognitotoken.host.terminal.QuietCommands;
import io.github.cognitotoken.identity.IdentityPools;
import io.github.cognitotoken.net.HttpExchanges;
import io.github.cognitotoken.net.WireLog;
import io.github.cognitotoken.signin.AppClients;
import io.github.cognitotoken.signin.GrantType;
import io.github.cognitotoken.signin.GrantTypes;
import io.github.cognitotoken.signin.SignIns;
import io.github.cognitotoken.signin.TokenVerifiers;
import io.github.cognitotoken.signin.browser.BrowserFlow;
import io.github.cognitotoken.signin.machine.ClientCredentialsFlow;
import io.github.cognitotoken.signin.userpool.UserPoolFlows;
import java.util.ArrayList;
import java.util.List;

/** The composition root: makes all collaborators, the costly ones in suppliers. */
public final class App {

    private App() {}

    /** The command line on that host. */
    public static Cli on(Host host) {
        return on(host, grants());
    }

    /** The command line with these grants. */
    public static Cli on(Host host, GrantTypes grants) {
        Redaction redaction = new Redaction();
        Diagnostics diagnostics = new Diagnostics(host.stderr(), redaction);
        WaitState waitState = new WaitState();
        CommandContext context = new CommandContext(
                host,
                new Stdout(host.stdout()),
                diagnostics,
                redaction,
                new ErrorHandler(diagnostics),
                waitState,
                () -> new SettingsResolver(host.environment(), diagnostics),
                () -> secrets(host, redaction, diagnostics),
                () -> new SignIns(
                        grants,
                        host,
                        secrets(host, redaction, diagnostics),
                        () -> clients(host, redaction, diagnostics),
                        exchanges(redaction, diagnostics),
                        diagnostics,
                        redaction,
                        waitState),
                () -> new AppClients(clients(host, redaction, diagnostics), diagnostics, host.pause()),
                () -> new Accounts(
                        () -> clients(host, redaction, diagnostics),
                        exchanges(redaction, diagnostics),
                        secrets(host, redaction, diagnostics),
                        diagnostics,
                        redaction,
                        host.pause()),
                () -> new TokenVerifiers(host, exchanges(redaction, diagnostics), diagnostics),
                () -> new IdentityPools(
                        () -> new IdentityClients(Version.NUMBER, new WireLog(diagnostics, redaction)),
                        host,
                        diagnostics,
                        redaction),
                () -> new Doctor(
                        host,
                        new HttpExchanges(Version.NUMBER, new WireLog(diagnostics, redaction)),
                        secrets(host, redaction, diagnostics),
                        () -> new AppClients(clients(host, redaction, diagnostics), diagnostics, host.pause()),
                        diagnostics),
                grants);
        return new Cli(new ProgramVersion(Version.NUMBER, Version.COMMIT), context);
    }

    /** The list of grants: a new one is a folder beside {@code signin.userpool}, and a line here. */
    public static GrantTypes grants() {
        List<GrantType> all = new ArrayList<>(UserPoolFlows.all());
        all.add(new BrowserFlow());
        all.add(new ClientCredentialsFlow());
        return new GrantTypes(all);
    }

    private static HttpExchanges exchanges(Redaction redaction, Diagnostics diagnostics) {
        return new HttpExchanges(Version.NUMBER, new WireLog(diagnostics, redaction));
    }

    private static CognitoClients clients(Host host, Redaction redaction, Diagnostics diagnostics) {
        return new CognitoClients(Version.NUMBER, host.environment(), new WireLog(diagnostics, redaction));
    }

    private static SecretReader secrets(Host host, Redaction redaction, Diagnostics diagnostics) {
        return new SecretReader(host.stdin(), new QuietCommands(host.commands(), diagnostics), redaction, diagnostics);
    }
}
