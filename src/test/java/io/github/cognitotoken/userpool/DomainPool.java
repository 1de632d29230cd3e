package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.oauth.Authorization;
import io.github.cognitotoken.userpool.oauth.Bearer;
import io.github.cognitotoken.userpool.oauth.OAuthClient;
import io.github.cognitotoken.userpool.oauth.OAuthError;
import io.github.cognitotoken.userpool.oauth.OAuthPool;
import io.github.cognitotoken.userpool.oauth.OAuthUser;
import io.github.cognitotoken.userpool.oauth.SignInRefused;
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
    public PoolUser signIn(OAuthClient client, String username, String password) {
        try {
            PoolUser user = pool.findOrPretend(known(client), username);
            new PasswordCheck(pool.clock()).check(user, password);
            if (user.status() != PoolUser.Status.CONFIRMED || hasMoreSteps(user)) {
                throw new SignInRefused("The in-memory pool's login page asks for a username and a password only.");
            }
            return user;
        } catch (Refusal refusal) {
            throw new SignInRefused(refusal.getMessage());
        }
    }

    private static boolean hasMoreSteps(PoolUser user) {
        return !user.challenges().isEmpty()
                || user.authenticator().isPresent()
                || !user.mfaToSetUp().isEmpty();
    }

    @Override
    public PoolUser signedInByPasskey(String username) {
        try {
            PoolUser user = pool.user(username);
            new PasswordCheck(pool.clock()).checkState(user);
            return user;
        } catch (Refusal refusal) {
            throw new SignInRefused(refusal.getMessage());
        }
    }

    @Override
    public Optional<PoolUser> federated(String provider) {
        return pool.federated(provider);
    }

    @Override
    public JsonObject userTokens(OAuthClient client, OAuthUser user, Authorization authorization) {
        return TokenReply.of(pool.tokens().signedIn(known(client), pool.user(user.username()), authorization));
    }

    @Override
    public JsonObject refreshed(OAuthClient client, String refreshToken) {
        AppClient known = known(client);
        Grant grant = find(known, refreshToken);
        if (pool.devices().tracks() && !grant.access().isOfDomain()) {
            throw OAuthError.invalidGrant(); // row 1
        }
        JsonObject result = pool.tokens().tokens(grant);
        known.rotationGrace()
                .ifPresent(grace ->
                        result.addProperty("RefreshToken", pool.grants().rotate(refreshToken, grace)));
        return TokenReply.of(result);
    }

    /** One code for every reason why a refresh token does not work (4.4). */
    private Grant find(AppClient client, String refreshToken) {
        try {
            return pool.grants().find(client, refreshToken);
        } catch (Refusal refusal) {
            throw OAuthError.invalidGrant();
        }
    }

    @Override
    public JsonObject machineTokens(OAuthClient client, Collection<String> scopes) {
        return TokenReply.of(pool.tokens().machine(known(client), scopes));
    }

    @Override
    public Optional<Bearer> bearer(String accessToken) {
        try {
            Grant grant = pool.grants().ofAccessToken(accessToken);
            return Optional.of(new Bearer(grant.user(), grant.access().scopes()));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    @Override
    public void revoke(OAuthClient client, String refreshToken) {
        pool.grants().revoke(known(client), refreshToken);
    }

    private AppClient known(OAuthClient client) {
        return pool.client(client.id());
    }
}
