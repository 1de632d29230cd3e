package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;

/** Sets a new password, for whoever has the code. A refused password does not use the code up. */
final class ConfirmForgotPassword implements Operation {

    private static final int AN_HOUR = 10;

    private final Pool pool;

    ConfirmForgotPassword(Pool pool) {
        this.pool = pool;
    }

    @Override
    public JsonObject run(JsonObject request) {
        AccountRequest account = AccountRequest.of(pool, request);
        String password = Constraints.present(request, "Password");
        PoolUser user = account.user().orElseThrow(account::unknownUser);
        pool.limits().take("ConfirmForgotPassword", user.username(), AN_HOUR);
        if (!user.account().forgotPassword()) {
            throw AccountRequest.expiredCode();
        }
        account.checkCode(user);
        PasswordPolicy.check(password);
        user.password(password).account().forgotPassword(false);
        return new JsonObject();
    }
}
