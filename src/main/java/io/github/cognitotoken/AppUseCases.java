package io.github.cognitotoken;

import io.github.cognitotoken.accounts.Accounts;
import io.github.cognitotoken.aws.IdentityClients;
import io.github.cognitotoken.cli.command.UseCases;
import io.github.cognitotoken.doctor.Doctor;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.identity.IdentityPools;
import io.github.cognitotoken.net.WireLog;
import io.github.cognitotoken.signin.AppClients;
import io.github.cognitotoken.signin.TokenVerifiers;

/** Makes the use cases with the collaborators of {@link App}. */
record AppUseCases(Host host, Redaction redaction, Diagnostics diagnostics) implements UseCases {

    @Override
    public AppClients appClients() {
        return new AppClients(App.clients(host, redaction, diagnostics), diagnostics, host.pause());
    }

    @Override
    public Accounts accounts() {
        return new Accounts(
                () -> App.clients(host, redaction, diagnostics),
                App.exchanges(redaction, diagnostics),
                App.secrets(host, redaction, diagnostics),
                diagnostics,
                redaction,
                host.pause());
    }

    @Override
    public TokenVerifiers verifiers() {
        return new TokenVerifiers(host, App.exchanges(redaction, diagnostics), diagnostics);
    }

    @Override
    public IdentityPools identityPools() {
        return new IdentityPools(
                () -> new IdentityClients(Version.NUMBER, new WireLog(diagnostics, redaction)),
                host,
                diagnostics,
                redaction);
    }

    @Override
    public Doctor doctor() {
        return new Doctor(
                host,
                App.exchanges(redaction, diagnostics),
                App.secrets(host, redaction, diagnostics),
                this::appClients,
                diagnostics);
    }
}
