package io.github.cognitotoken.userpool.oauth;

import com.google.gson.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** client_credentials: a machine's token, with custom scopes only (4.4). */
final class ClientCredentialsGrant implements TokenGrant {

    private final OAuthPool pool;

    ClientCredentialsGrant(OAuthPool pool) {
        this.pool = pool;
    }

    @Override
    public JsonObject tokens(OAuthClient client, Form form) {
        OAuthSettings oauth = client.oauth();
        if (!oauth.isEnabled()) {
            throw OAuthError.invalidGrant(); // row 2
        }
        if (client.secret().isEmpty()) {
            throw OAuthError.of("invalid_scope"); // row 12
        }
        if (!oauth.allowsClientCredentials()) {
            throw OAuthError.unauthorizedClient(); // row 10: the grant is not enabled
        }
        return pool.machineTokens(client, granted(oauth.machineScopes(), form.words("scope")));
    }

    /**
     * None asked for means all. Where some of several are not allowed the documents contradict each other (open point
     * 5); this follows the page of the token endpoint, which has them ignored.
     */
    private static Set<String> granted(List<String> allowed, Set<String> asked) {
        Set<String> granted = new LinkedHashSet<>(asked.isEmpty() ? allowed : asked);
        granted.retainAll(allowed);
        if (granted.isEmpty()) {
            throw OAuthError.of("invalid_scope"); // row 12
        }
        return granted;
    }
}
