package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/** USER_AUTH of a user who has just confirmed the account: the code that was entered there signs in. */
final class SignedUpUser {

    private final Pool pool;

    SignedUpUser(Pool pool) {
        this.pool = pool;
    }

    JsonObject start(AppClient client, JsonObject request) {
        Parameters parameters = Parameters.of(request, "AuthParameters");
        String username = parameters.required("USERNAME");
        SecretHashCheck.check(client, username, parameters);
        PoolUser user = pool.findOrPretend(client, username);
        pool.signUps().use(request.get("Session").getAsString(), client, user, true);
        return new Steps(pool).first(new SignIn(client, user, Optional.empty(), List.of()));
    }
}
