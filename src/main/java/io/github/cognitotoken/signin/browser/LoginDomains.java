package io.github.cognitotoken.signin.browser;

import io.github.cognitotoken.cache.CacheEntry;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.oauth.AuthorizationResponse;
import io.github.cognitotoken.oauth.redirect.RedirectUri;
import java.util.Optional;

/** The domains that people sign in at. */
interface LoginDomains {

    /**
     * The domain of the settings.
     *
     * @throws Failure if they do not say which it is, and the user pool does not either
     */
    LoginDomain own();

    /** The domain of the settings, where they or the user pool say which it is. */
    Optional<LoginDomain> known();

    /** The domain that the entry's tokens came from, where that is known. */
    Optional<LoginDomain> of(CacheEntry entry);

    /** What an answer means that has no code in it. */
    Failure refused(AuthorizationResponse answer, RedirectUri uri);
}
