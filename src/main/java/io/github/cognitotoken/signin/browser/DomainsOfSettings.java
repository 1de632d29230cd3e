package io.github.cognitotoken.signin.browser;

import io.github.cognitotoken.cache.CacheEntry;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.oauth.AuthorizationResponse;
import io.github.cognitotoken.oauth.OAuthEndpoints;
import io.github.cognitotoken.oauth.OAuthErrors;
import io.github.cognitotoken.oauth.OAuthRequest;
import io.github.cognitotoken.oauth.Pkce;
import io.github.cognitotoken.oauth.TokenEndpoint;
import io.github.cognitotoken.oauth.redirect.RedirectUri;
import io.github.cognitotoken.signin.ConnectionFactory;
import io.github.cognitotoken.signin.DomainAccess;
import io.github.cognitotoken.signin.GrantContext;
import io.github.cognitotoken.token.Tokens;
import java.net.URI;
import java.util.Optional;

/** The domain that the settings name, or that the user pool says it has. */
final class DomainsOfSettings implements LoginDomains {

    private final GrantContext context;
    private final Settings settings;
    private final DomainAccess access;

    DomainsOfSettings(GrantContext context) {
        this.context = context;
        this.settings = context.settings();
        this.access = new DomainAccess(context);
    }

    @Override
    public LoginDomain own() {
        return known().orElseThrow(() -> settings.userPoolId().isPresent()
                ? Failure.configuration(
                        "the user pool has no domain, so it has no login page for a browser",
                        "give the pool a domain (console: your pool > Domain), or name one: --domain")
                : Failure.configuration(
                        "nothing says where the login page of the user pool is",
                        "give --domain PREFIX, HOST or URL, or --user-pool-id ID, which the domain is found by"));
    }

    @Override
    public Optional<LoginDomain> known() {
        return access.endpoints().map(Known::new);
    }

    /** The same app client id at another endpoint is another app client, whose domain nothing names. */
    @Override
    public Optional<LoginDomain> of(CacheEntry entry) {
        boolean isOwn = settings.clientId()
                        .filter(id -> id.value().equals(entry.key().clientId()))
                        .isPresent()
                && context.query().endpoint().equals(entry.key().endpoint());
        return isOwn ? known() : Optional.empty();
    }

    @Override
    public Failure refused(AuthorizationResponse answer, RedirectUri uri) {
        if (answer instanceof AuthorizationResponse.Stranded stranded) {
            Failure failure = errors(OAuthRequest.PAGE).brought(stranded.error(), "");
            return stranded.error().equals("redirect_mismatch")
                    ? failure.hinting(BrowserWait.registration(uri))
                    : failure;
        }
        AuthorizationResponse.Refused refused = (AuthorizationResponse.Refused) answer;
        return errors(OAuthRequest.CALLBACK).brought(refused.error(), refused.description());
    }

    private OAuthErrors errors(OAuthRequest request) {
        URI domain = access.endpoints().orElseThrow().authorize();
        ClientConnection connection = new ConnectionFactory(context.diagnostics())
                .to(settings, domain, "the domain " + domain.getAuthority());
        return new OAuthErrors(request, settings.requireClientId().value(), connection);
    }

    private final class Known implements LoginDomain {

        private final OAuthEndpoints endpoints;
        private TokenEndpoint tokens;

        Known(OAuthEndpoints endpoints) {
            this.endpoints = endpoints;
        }

        @Override
        public URI authorizationEndpoint() {
            return endpoints.authorize();
        }

        @Override
        public URI logoutEndpoint() {
            return endpoints.logout();
        }

        @Override
        public Tokens exchange(Secret code, String redirectUri, Pkce pkce) {
            return tokens().exchangeCode(
                            code,
                            redirectUri,
                            pkce.verifier(),
                            settings.oauth().resource().map(Sourced::value));
        }

        @Override
        public Tokens refresh(Secret refreshToken) {
            return tokens().refresh(refreshToken);
        }

        @Override
        public void revoke(Secret refreshToken) {
            tokens().revoke(refreshToken);
        }

        private TokenEndpoint tokens() {
            if (tokens == null) {
                tokens = access.tokenEndpoint(endpoints);
            }
            return tokens;
        }
    }
}
