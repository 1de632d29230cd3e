package io.github.cognitotoken.signin.browser;

import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.oauth.Pkce;
import io.github.cognitotoken.token.Tokens;
import java.net.URI;

/** The part of the user pool's domain that a browser sign-in uses. */
interface LoginDomain {

    /** Where the browser is sent to. */
    URI authorizationEndpoint();

    /** Where a browser ends its own sign-in. */
    URI logoutEndpoint();

    /**
     * Exchanges a code; it is sent once, since a failed exchange spends it too.
     *
     * @param redirectUri the same as in the request
     */
    Tokens exchange(Secret code, String redirectUri, Pkce pkce);

    Tokens refresh(Secret refreshToken);

    void revoke(Secret refreshToken);
}
