package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import java.util.Optional;

/** AWS credentials for an identity, whose login must be shown again. */
final class GetCredentialsForIdentity implements Operation {

    private final Pool pool;
    private final IdentityPool identityPool;
    private final LoginToken logins;

    GetCredentialsForIdentity(Pool pool, IdentityPool identityPool, LoginToken logins) {
        this.pool = pool;
        this.identityPool = identityPool;
        this.logins = logins;
    }

    @Override
    public JsonObject run(JsonObject request) {
        String identity = Constraints.present(request, "IdentityId");
        String owner = identityPool
                .subjectOf(identity)
                .orElseThrow(
                        () -> new Refusal(400, "ResourceNotFoundException", "Identity '" + identity + "' not found."));
        if (!logins.subject(request).equals(owner)) {
            throw Refusal.notAuthorized(
                    "Logins don't match. Please include at least one valid login for this identity or identity pool.");
        }
        Optional<String> role =
                Optional.ofNullable(request.get("CustomRoleArn")).map(arn -> arn.getAsString());
        JsonObject answer = new JsonObject();
        answer.addProperty("IdentityId", identity);
        answer.add("Credentials", identityPool.credentials(role, pool.clock()));
        return answer;
    }
}
