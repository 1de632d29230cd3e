package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import java.time.Duration;

/** Sets a password: a permanent one, which confirms the user, or one that the next sign-in asks to replace. */
final class AdminSetUserPassword implements Operation {

    private static final Duration TEMPORARY = Duration.ofDays(7);

    private final Pool pool;

    AdminSetUserPassword(Pool pool) {
        this.pool = pool;
    }

    @Override
    public JsonObject run(JsonObject request) {
        PoolUser user = pool.find(Constraints.present(request, "Username")).orElseThrow(Pool::unknownUser);
        String password = Constraints.present(request, "Password");
        PasswordPolicy.check(password);
        if (request.has("Permanent") && request.get("Permanent").getAsBoolean()) {
            user.password(password);
        } else {
            user.temporaryPassword(password, pool.clock().instant().plus(TEMPORARY));
        }
        return new JsonObject();
    }
}
