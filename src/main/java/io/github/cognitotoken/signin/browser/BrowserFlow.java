package io.github.cognitotoken.signin.browser;

import io.github.cognitotoken.cache.Grant;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.signin.GrantContext;
import io.github.cognitotoken.signin.GrantType;
import io.github.cognitotoken.signin.userpool.UserPoolFlows;
import io.github.cognitotoken.token.TokenParameters;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code --flow browser}. */
public final class BrowserFlow implements GrantType {

    static final String NAME = "browser";

    @Override
    public String flow() {
        return NAME;
    }

    @Override
    public String summary() {
        return "The pool's login page in a browser (authorization code with PKCE); passkeys, Google, SAML.";
    }

    @Override
    public String grant() {
        return NAME;
    }

    @Override
    public Optional<String> allowedBy() {
        return Optional.empty(); // the user-pool API does not have this flow
    }

    @Override
    public boolean isTriedByAuto() {
        return false;
    }

    /** The default scope is not part of the cache key: the user did not ask for it. */
    @Override
    public TokenParameters parameters(Settings settings) {
        return TokenParameters.of(
                Set.copyOf(settings.oauth().scopes()),
                settings.oauth().resource().map(resource -> resource.value()),
                Map.of(),
                RequestParameters.stepUp(settings));
    }

    @Override
    public Grant open(GrantContext context) {
        return new BrowserGrant(
                context,
                new DomainsOfSettings(context),
                UserPoolFlows.all().get(0).open(context));
    }
}
