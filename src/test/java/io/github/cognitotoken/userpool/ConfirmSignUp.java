package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import java.util.Optional;

/** Confirms a user by the code; with the session of the sign-up, the user can sign in at once. */
final class ConfirmSignUp implements Operation {

    private static final int AN_HOUR = 15;

    private final Pool pool;

    ConfirmSignUp(Pool pool) {
        this.pool = pool;
    }

    @Override
    public JsonObject run(JsonObject request) {
        AccountRequest account = AccountRequest.of(pool, request);
        PoolUser user = account.user().orElseThrow(account::unknownUser);
        pool.limits().take("ConfirmSignUp", user.username(), AN_HOUR);
        if (user.status() != PoolUser.Status.UNCONFIRMED) {
            throw Refusal.notAuthorized("User cannot be confirmed. Current status is " + user.status());
        }
        account.checkCode(user);
        user.account().newEmail().filter(pool::isTaken).ifPresent(email -> {
            throw new Refusal(400, "AliasExistsException", "An account with the email already exists.");
        });
        Optional<String> session = account.members().optional("Session");
        session.ifPresent(given -> pool.signUps().use(given, account.client(), user, false));
        user.confirmed();
        JsonObject answer = new JsonObject();
        if (session.isPresent()) {
            answer.addProperty("Session", pool.signUps().open(account.client(), user, true));
        }
        return answer;
    }
}
