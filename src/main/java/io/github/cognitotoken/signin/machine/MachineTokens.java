package io.github.cognitotoken.signin.machine;

import io.github.cognitotoken.auth.ClientTokenCall;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.oauth.OAuthEndpoints;
import io.github.cognitotoken.signin.ClientAccess;
import io.github.cognitotoken.signin.ConnectionFactory;
import io.github.cognitotoken.signin.DomainAccess;
import io.github.cognitotoken.signin.GrantContext;
import io.github.cognitotoken.token.TokenParameters;
import io.github.cognitotoken.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Obtains a machine token: from the domain's token endpoint, or by GetClientToken if the user pool has no domain or the
 * app client may not use it.
 */
final class MachineTokens {

    /** Errors by which a domain says that the app client or the server does not support this grant. */
    private static final Set<String> NOT_HERE = Set.of("invalid_grant", "unauthorized_client");

    private final GrantContext context;
    private final Settings settings;
    private final TokenParameters parameters;
    private final DomainAccess domain;

    MachineTokens(GrantContext context, TokenParameters parameters) {
        this.context = context;
        this.settings = context.settings();
        this.parameters = parameters;
        this.domain = new DomainAccess(context);
    }

    /**
     * Gets one.
     *
     * @throws Failure if there is none to be had
     */
    Tokens fetch() {
        Optional<OAuthEndpoints> endpoints = domain.endpoints();
        if (endpoints.isEmpty()) {
            rejectResource();
            return byApi();
        }
        try {
            return byDomain(endpoints.get());
        } catch (Failure refused) {
            if (parameters.resource().isPresent() || !saysNotHere(refused)) {
                throw refused;
            }
            return byApiInstead(refused);
        }
    }

    /** Only the domain supports a resource. */
    private void rejectResource() {
        settings.oauth().resource().ifPresent(resource -> {
            throw resource.origin()
                    .reject(
                            "a resource needs the user pool's domain, and there is none",
                            "give --domain DOMAIN or --user-pool-id ID, or leave --resource out");
        });
    }

    private Tokens byDomain(OAuthEndpoints endpoints) {
        return onlyAccessToken(domain.tokenEndpoint(endpoints)
                .clientCredentials(scopes(), parameters.resource(), parameters.clientMetadata()));
    }

    /** Some servers return a refresh token, which this grant does not use. */
    private static Tokens onlyAccessToken(Tokens tokens) {
        return new Tokens(
                tokens.accessToken(),
                Optional.empty(),
                Optional.empty(),
                tokens.expiresAt(),
                Optional.empty(),
                Optional.empty(),
                tokens.serverTime());
    }

    private List<String> scopes() {
        return parameters.scopes().isEmpty() ? context.appClient().scopes() : new ArrayList<>(parameters.scopes());
    }

    private static boolean saysNotHere(Failure refused) {
        if (!(refused.getCause() instanceof CallFailure call) || call.phase() != CallFailure.Phase.ANSWERED) {
            return false;
        }
        boolean noOAuth = call.code().isEmpty() && (call.status() == 400 || call.status() == 404);
        return noOAuth || call.code().filter(NOT_HERE::contains).isPresent();
    }

    /** If the API refuses as well, the domain's error is more useful. */
    private Tokens byApiInstead(Failure refused) {
        context.diagnostics().debug(() -> "trying GetClientToken instead: " + refused.getMessage());
        try {
            return byApi();
        } catch (Failure alsoRefused) {
            context.diagnostics().debug(() -> "GetClientToken: " + alsoRefused.getMessage());
            throw refused;
        }
    }

    private Tokens byApi() {
        ClientConnection connection = new ConnectionFactory(context.diagnostics()).of(settings);
        ClientAccess access = new ClientAccess(context.appClient().get(), connection);
        return new ClientTokenCall(
                        context.http().through(connection),
                        connection.endpoint(),
                        access.appClient(),
                        access.calls(
                                settings.timeout(),
                                settings.timeout(),
                                context.host().pause()))
                .fetch(scopes(), parameters.clientMetadata());
    }
}
