package io.github.cognitotoken.oauth;

import java.net.URI;

/**
 * The endpoints of a domain.
 *
 * @param authorize where a browser begins a sign-in
 * @param token where tokens come from
 * @param revoke where refresh tokens end
 * @param logout where a browser ends its sign-in
 * @param userInfo where the claims about a user come from
 */
public record OAuthEndpoints(URI authorize, URI token, URI revoke, URI logout, URI userInfo) {

    /** The endpoints of a domain; the paths are the same everywhere. */
    public static OAuthEndpoints of(Domain domain) {
        String base = domain.base().toString();
        return new OAuthEndpoints(
                URI.create(base + "/oauth2/authorize"),
                URI.create(base + "/oauth2/token"),
                URI.create(base + "/oauth2/revoke"),
                URI.create(base + "/logout"),
                URI.create(base + "/oauth2/userInfo"));
    }
}
