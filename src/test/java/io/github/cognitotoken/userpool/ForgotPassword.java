package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import java.util.Optional;

/** Sends a code to a verified address. The password goes on working. */
final class ForgotPassword implements Operation {

    private static final int AN_HOUR = 5;

    private final Pool pool;

    ForgotPassword(Pool pool) {
        this.pool = pool;
    }

    @Override
    public JsonObject run(JsonObject request) {
        AccountRequest account = AccountRequest.of(pool, request);
        if (account.user().isEmpty()) {
            return CodeDelivery.pretended(account);
        }
        PoolUser user = account.user().get();
        if (!user.enabled()) {
            throw Refusal.notAuthorized("User is disabled.");
        }
        if (user.status() == PoolUser.Status.FORCE_CHANGE_PASSWORD) {
            throw Refusal.notAuthorized("User password cannot be reset in the current state.");
        }
        if (user.email().isEmpty()) {
            throw Refusal.invalidParameter(
                    "Cannot reset password for the user as there is no registered/verified email or phone_number");
        }
        pool.limits().take("ForgotPassword", user.username(), AN_HOUR);
        user.account().forgotPassword(true);
        return CodeDelivery.answer(user.email(), Optional.empty());
    }
}
