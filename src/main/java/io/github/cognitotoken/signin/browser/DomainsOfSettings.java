package io.github.cognitotoken.signin.browser;

import io.github.cognitotoken.cache.CacheEntry;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.oauth.AuthorizationResponse;
import io.github.cognitotoken.oauth.redirect.RedirectUri;
import io.github.cognitotoken.signin.GrantContext;
import java.util.Optional;

final class DomainsOfSettings implements LoginDomains {

    private final GrantContext context;

    DomainsOfSettings(GrantContext context) {
        this.context = context;
    }

    @Override
    public LoginDomain own() {
        throw new UnsupportedOperationException(context.toString());
    }

    @Override
    public Optional<LoginDomain> known() {
        return Optional.empty();
    }

    @Override
    public Optional<LoginDomain> of(CacheEntry entry) {
        return Optional.empty();
    }

    @Override
    public Failure refused(AuthorizationResponse.Refused refused, RedirectUri uri) {
        throw new UnsupportedOperationException();
    }
}
