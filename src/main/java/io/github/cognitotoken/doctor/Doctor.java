package io.github.cognitotoken.doctor;

import io.github.cognitotoken.config.SecretReader;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.net.HttpExchanges;
import io.github.cognitotoken.signin.AppClients;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Finds out why a sign-in does not work, without a real user and without the user's password. */
public final class Doctor {

    private final Host host;
    private final HttpExchanges http;
    private final SecretReader secrets;
    private final Supplier<AppClients> appClients;
    private final Diagnostics diagnostics;

    /**
     * @param appClients made only if Cognito is asked with AWS credentials
     */
    public Doctor(
            Host host,
            HttpExchanges http,
            SecretReader secrets,
            Supplier<AppClients> appClients,
            Diagnostics diagnostics) {
        this.host = host;
        this.http = http;
        this.secrets = secrets;
        this.appClients = appClients;
        this.diagnostics = diagnostics;
    }

    /**
     * Makes all checks.
     *
     * @param withAws whether AWS credentials may be used, to read the app client's own settings
     */
    public Diagnosis examine(Settings settings, boolean withAws) {
        CheckContext context = new CheckContext(settings, host, http, secrets, appClients, diagnostics, withAws);
        ServerProbe server = new ServerProbe(context);
        DomainProbe domain = new DomainProbe(context, server);
        ClientSecret secret = new ClientSecret(context);
        SignInProbe signIn = new SignInProbe(context, server, secret);
        MachineProbe machine = new MachineProbe(context, server, domain, secret);
        List<Check> checks = new ArrayList<>(List.of(
                new JavaCheck(),
                new ConfigCheck(context),
                new SettingsCheck(context),
                new RegionCheck(context),
                new CacheCheck(context),
                new PortCheck(context),
                new CaBundleCheck(context),
                new ProxyCheck(server, context),
                new DnsCheck(server, context),
                new ConnectionCheck(server),
                new TlsCheck(server, context),
                new ClockCheck(server),
                new PoolCheck(server, context),
                new ClientCheck(context, signIn),
                new SecretCheck(context, signIn, machine, secret),
                new FlowCheck(context, signIn, machine),
                new DomainCheck(context, domain)));
        if (context.isForBrowser()) {
            checks.add(new CallbackCheck(context, domain));
        }
        if (withAws) {
            checks.add(new AwsCheck(context, secret));
            checks.add(new SessionLimitsCheck(context, secret));
        }
        return new Examination(checks).run();
    }

    /** The diagnosis where the settings themselves cannot be read. */
    public Diagnosis examine(Failure broken) {
        return new Examination(List.of(new JavaCheck(), new ConfigCheck(broken))).run();
    }
}
