package io.github.cognitotoken.identity;

import io.github.cognitotoken.host.Secret;
import java.util.Optional;

/** The sign-in whose ID token is traded for credentials. */
public interface SignedInUser {

    /** The name under which its tokens are cached; empty if they are not. Offline. */
    Optional<String> cachedAs();

    /**
     * A valid ID token, from the cache or by a sign-in.
     *
     * @throws io.github.cognitotoken.failure.Failure if there is none
     */
    IdToken idToken();

    /**
     * An ID token.
     *
     * @param issuer its {@code iss}: the URL of the user pool
     */
    record IdToken(Secret value, String issuer) {}
}
