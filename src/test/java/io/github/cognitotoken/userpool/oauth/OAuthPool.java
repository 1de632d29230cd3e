package io.github.cognitotoken.userpool.oauth;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;

/** The pool behind the domain: the state that the domain shares with the user-pool API. */
public interface OAuthPool {

    Clock clock();

    Optional<? extends OAuthClient> client(String id);

    /** Checks a password, or throws {@link SignInRefused}. */
    OAuthUser signIn(OAuthClient client, String username, String password);

    /** The user who has shown a passkey, or throws {@link SignInRefused} where they may not sign in. */
    OAuthUser signedInByPasskey(String username);

    /** The user whom this identity provider sends back, if the pool has it. */
    Optional<? extends OAuthUser> federated(String provider);

    /** The token reply of a user's new sign-in. */
    JsonObject userTokens(OAuthClient client, OAuthUser user, Authorization authorization);

    /** The token reply of a refresh, or throws {@link OAuthError}. */
    JsonObject refreshed(OAuthClient client, String refreshToken);

    /** The token reply of a machine (section 5). */
    JsonObject machineTokens(OAuthClient client, Collection<String> scopes);

    /** Nobody, where the access token is unknown, expired or revoked. */
    Optional<Bearer> bearer(String accessToken);

    /** Ends the sign-in of this refresh token; what is no refresh token of this client is no error (4.5). */
    void revoke(OAuthClient client, String refreshToken);
}
