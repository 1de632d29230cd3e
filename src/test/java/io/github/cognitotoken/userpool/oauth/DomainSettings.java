package io.github.cognitotoken.userpool.oauth;

import java.net.URI;

/**
 * How the domain is set up.
 *
 * @param stepUp whether acr_values count, and tokens say how the user signed in
 */
public record DomainSettings(URI base, Proxy proxy, boolean stepUp) {

    /** Whether a caching proxy stands before the token endpoint, which then refuses whoever calls it directly. */
    public enum Proxy {
        NONE,
        BY_CLIENT_AND_SCOPE,
        BY_CLIENT
    }
}
