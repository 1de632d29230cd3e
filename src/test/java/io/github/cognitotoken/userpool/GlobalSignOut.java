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
        pool.grants().revokeAll(pool.grants().ofUserAdmin(request).user());
        return new JsonObject();
    }
}
