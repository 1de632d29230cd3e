package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import java.util.Optional;

/** Sends the code of a sign-up once more. */
final class ResendConfirmationCode implements Operation {

    private static final int AN_HOUR = 5;

    private final Pool pool;

    ResendConfirmationCode(Pool pool) {
        this.pool = pool;
    }

    @Override
    public JsonObject run(JsonObject request) {
        AccountRequest account = AccountRequest.of(pool, request);
        Optional<PoolUser> user = account.user();
        if (user.isEmpty()) {
            return CodeDelivery.pretended(account);
        }
        if (user.get().status() != PoolUser.Status.UNCONFIRMED) {
            throw Refusal.invalidParameter("User is already confirmed.");
        }
        pool.limits().take("ResendConfirmationCode", user.get().username(), AN_HOUR);
        return CodeDelivery.answer(
                user.get().account().newEmail(), user.get().account().newPhone());
    }
}
