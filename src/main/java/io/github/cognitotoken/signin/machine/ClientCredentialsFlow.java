package io.github.cognitotoken.signin.machine;

import io.github.cognitotoken.cache.Grant;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.signin.GrantContext;
import io.github.cognitotoken.signin.GrantType;
import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.TokenParameters;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;

/** {@code --flow client-credentials}: machine to machine. */
public record ClientCredentialsFlow() implements GrantType {

    @Override
    public String flow() {
        return ClientCredentialsGrant.NAME;
    }

    @Override
    public String summary() {
        return "Machine to machine: the app client's own token, from the domain, or by GetClientToken without one.";
    }

    @Override
    public String grant() {
        return ClientCredentialsGrant.NAME;
    }

    /** What GetClientToken needs; a client that has it has no flow for users. */
    @Override
    public Optional<String> allowedBy() {
        return Optional.of("ALLOW_CLIENT_TOKEN_AUTH");
    }

    @Override
    public boolean isTriedByAuto() {
        return false;
    }

    @Override
    public Subject subject(Settings settings) {
        return new Subject.Machine();
    }

    @Override
    public TokenParameters parameters(Settings settings) {
        return TokenParameters.of(
                new LinkedHashSet<>(settings.oauth().scopes()),
                settings.oauth().resource().map(Sourced::value),
                settings.answers().clientMetadata(),
                Map.of());
    }

    @Override
    public Grant open(GrantContext context) {
        return new ClientCredentialsGrant(context, context.query().parameters());
    }
}
