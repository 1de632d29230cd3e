package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;

/** Creates a user, who is not confirmed, and sends a code. */
final class SignUp implements Operation {

    private final Pool pool;

    SignUp(Pool pool) {
        this.pool = pool;
    }

    @Override
    public JsonObject run(JsonObject request) {
        AccountRequest account = AccountRequest.of(pool, request);
        Optional<String> password = account.members().optional("Password");
        Map<String, String> attributes = account.attributes();
        for (String required : pool.rules().requiredAttributes()) {
            if (!attributes.containsKey(required)) {
                throw Refusal.invalidParameter(
                        "Attributes did not conform to the schema: " + required + ": The attribute is required\n");
            }
        }
        if (password.isEmpty() && !pool.rules().passwordless()) {
            throw Refusal.invalidParameter("Password is required for the user pool's sign-in policy");
        }
        password.ifPresent(PasswordPolicy::check);
        PoolUser user = pool.create(account.username());
        password.ifPresent(user::password);
        user.unverified();
        user.account().signedUp(attributes.get("email"), attributes.get("phone_number"), password.isPresent());
        if (pool.rules().confirmsAtOnce()) {
            user.confirmed();
        } else if (!pool.rules().sendsMessage()) {
            throw HourlyLimits.exceeded("Exceeded daily email limit for the operation or the account.");
        }
        return answer(account, user);
    }

    private JsonObject answer(AccountRequest account, PoolUser user) {
        JsonObject answer = new JsonObject();
        boolean confirmed = user.status() == PoolUser.Status.CONFIRMED;
        answer.addProperty("UserConfirmed", confirmed);
        answer.addProperty("UserSub", user.sub());
        if (!confirmed) {
            CodeDelivery.details(user.account().newEmail(), user.account().newPhone())
                    .ifPresent(details -> answer.add("CodeDeliveryDetails", details));
        }
        if (account.client().allows("USER_AUTH")) {
            answer.addProperty("Session", pool.signUps().open(account.client(), user, confirmed));
        }
        return answer;
    }
}
