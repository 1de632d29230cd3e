package io.github.cognitotoken.signin;

import io.github.cognitotoken.auth.AppClient;
import io.github.cognitotoken.auth.error.CognitoErrors;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.TimeBudget;
import io.github.cognitotoken.oauth.Discovery;
import io.github.cognitotoken.oauth.Domain;
import io.github.cognitotoken.oauth.OAuthClient;
import io.github.cognitotoken.oauth.OAuthEndpoints;
import io.github.cognitotoken.oauth.TokenEndpoint;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Access to the user pool's domain, for the grants that use it. */
public final class DomainAccess {

    private final GrantContext context;
    private final Settings settings;
    private Optional<OAuthEndpoints> endpoints;

    public DomainAccess(GrantContext context) {
        this.context = context;
        this.settings = context.settings();
    }

    /**
     * The endpoints of the domain that is set, else of that which the user pool names. The pool is asked once a run: a
     * new token is wanted about once an hour, so what it says is not worth storing.
     *
     * @return empty if the pool has no domain, or neither is known
     * @throws io.github.cognitotoken.failure.Failure if the pool has to be asked and does not answer
     */
    public Optional<OAuthEndpoints> endpoints() {
        if (endpoints == null) {
            endpoints = settings.oauth().domain().isPresent() ? given() : discovered();
        }
        return endpoints;
    }

    private Optional<OAuthEndpoints> given() {
        Optional<String> region = settings.region().map(Sourced::value);
        return settings.oauth().domain().map(domain -> OAuthEndpoints.of(Domain.parse(domain.value(), region)));
    }

    private Optional<OAuthEndpoints> discovered() {
        return settings.userPoolId().flatMap(pool -> {
            ClientConnection connection = new ConnectionFactory(context.diagnostics()).of(settings);
            URI issuer = URI.create(withoutSlash(connection.endpoint().toString()) + "/" + pool.value());
            Calls calls = new Calls(
                    settings.timeout(),
                    new TimeBudget(settings.timeout()),
                    context.host().pause(),
                    new CognitoErrors(settings.requireClientId().value(), connection)::failure);
            return new Discovery(context.http().through(connection), calls).endpoints(issuer);
        });
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** The token endpoint for the app client of the settings. */
    public TokenEndpoint tokenEndpoint(OAuthEndpoints at) {
        AppClient client = context.appClient().get();
        ClientConnection connection = new ConnectionFactory(context.diagnostics())
                .to(settings, at.token(), "the domain " + at.token().getAuthority());
        TimeBudget budget = new TimeBudget(settings.timeout());
        return new TokenEndpoint(
                context.http().through(connection),
                connection,
                at,
                new OAuthClient(client.id(), client.secret()),
                // a refresh may be tried twice, so each try has half of the time
                meaning -> new Calls(
                        Duration.ofMillis(settings.timeout().toMillis() / 2),
                        budget,
                        context.host().pause(),
                        meaning),
                context.host().clock());
    }
}
