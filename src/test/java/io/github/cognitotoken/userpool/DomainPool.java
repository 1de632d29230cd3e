package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.oauth.OAuthClient;
import io.github.cognitotoken.userpool.oauth.OAuthPool;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;

/** The pool as its domain sees it: the same clients, users and sign-ins that the API works on. */
record DomainPool(Pool pool) implements OAuthPool {

    @Override
    public Clock clock() {
        return pool.clock();
    }

    @Override
    public Optional<AppClient> client(String id) {
        return pool.findClient(id);
    }

    @Override
    public JsonObject machineTokens(OAuthClient client, Collection<String> scopes) {
        return TokenReply.of(pool.tokens().machine(pool.client(client.id()), scopes));
    }

    @Override
    public void revoke(OAuthClient client, String refreshToken) {
        pool.grants().revoke(pool.client(client.id()), refreshToken);
    }
}
