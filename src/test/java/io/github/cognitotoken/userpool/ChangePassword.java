package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import java.util.Optional;

/** Changes the password of who is signed in. Tokens stay valid. */
final class ChangePassword implements Operation {

    private static final int AN_HOUR = 5;

    private final Pool pool;

    ChangePassword(Pool pool) {
        this.pool = pool;
    }

    @Override
    public JsonObject run(JsonObject request) {
        PoolUser user = pool.grants().ofUserAdmin(request).user();
        String proposed = Constraints.present(request, "ProposedPassword");
        Optional<String> previous = new Parameters(request).optional("PreviousPassword");
        pool.limits().take("ChangePassword", user.username(), AN_HOUR);
        if (user.account().hasPassword() && !previous.equals(Optional.of(user.password()))) {
            throw PasswordCheck.wrong();
        }
        PasswordPolicy.check(proposed);
        user.password(proposed);
        return new JsonObject();
    }
}
