package io.github.cognitotoken.userpool.oauth;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;

/** The pool behind the domain: the state that the domain shares with the user-pool API. */
public interface OAuthPool {

    Clock clock();

    Optional<? extends OAuthClient> client(String id);

    /** The token reply of a machine (section 5). */
    JsonObject machineTokens(OAuthClient client, Collection<String> scopes);

    /** Ends the sign-in of this refresh token; what is no refresh token of this client is no error (4.5). */
    void revoke(OAuthClient client, String refreshToken);
}
