package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;

/** The id of a user's identity in the identity pool. */
final class GetId implements Operation {

    private final IdentityPool identityPool;
    private final LoginToken logins;

    GetId(IdentityPool identityPool, LoginToken logins) {
        this.identityPool = identityPool;
        this.logins = logins;
    }

    @Override
    public JsonObject run(JsonObject request) {
        String id = Constraints.present(request, "IdentityPoolId");
        if (!id.equals(identityPool.id())) {
            throw new Refusal(400, "ResourceNotFoundException", "IdentityPool '" + id + "' not found.");
        }
        JsonObject answer = new JsonObject();
        answer.addProperty("IdentityId", identityPool.identityOf(logins.subject(request)));
        return answer;
    }
}
