package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;

/** An operation as administrators call it: it names the pool, too. */
record AdminOperation(Pool pool, Operation operation) implements Operation {

    @Override
    public JsonObject run(JsonObject request) {
        String id = Constraints.present(request, "UserPoolId");
        if (!id.equals(pool.id())) {
            throw new Refusal(400, "ResourceNotFoundException", "User pool " + id + " does not exist.");
        }
        return operation.run(request);
    }
}
