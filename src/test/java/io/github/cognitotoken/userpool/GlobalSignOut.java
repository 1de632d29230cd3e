package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;

/** Ends all of a user's sign-ins, whichever app client they were made with. */
final class GlobalSignOut implements Operation {

    private final Pool pool;

    GlobalSignOut(Pool pool) {
        this.pool = pool;
    }

    @Override
    public JsonObject run(JsonObject request) {
        Grant grant = pool.grants().ofAccessToken(Constraints.present(request, "AccessToken"));
        if (!grant.access().scopes().contains(GrantedAccess.USER_ADMIN)) {
            throw Refusal.notAuthorized("Access Token does not have required scopes"); // 2.3
        }
        pool.grants().revokeAll(grant.user());
        return new JsonObject();
    }
}
