package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import java.time.Instant;

/** USER_PASSWORD_AUTH: the password in plain, then the user's challenges. */
final class UserPasswordAuth implements AuthFlow {

    private static final String REFUSED = "Incorrect username or password.";

    private final Pool pool;
    private final Steps steps;

    UserPasswordAuth(Pool pool) {
        this.pool = pool;
        this.steps = new Steps(pool);
    }

    @Override
    public JsonObject start(AppClient client, Parameters parameters) {
        String typed = parameters.required("USERNAME");
        String password = parameters.required("PASSWORD");
        SecretHashCheck.check(client, typed, parameters);
        PoolUser user = pool.find(typed).orElseThrow(() -> unknown(client));
        checkPassword(user, password);
        checkState(user);
        return steps.first(client, user);
    }

    private void checkPassword(PoolUser user, String password) {
        Instant now = pool.clock().instant();
        synchronized (user.lockout()) {
            user.lockout().check(now);
            if (user.status() == PoolUser.Status.RESET_REQUIRED) {
                throw new Refusal(400, "PasswordResetRequiredException", "Password reset required for the user");
            }
            if (!password.equals(user.password())) {
                user.lockout().failed(now);
                throw Refusal.notAuthorized(REFUSED);
            }
            user.lockout().succeeded();
        }
    }

    private void checkState(PoolUser user) {
        if (!user.enabled()) {
            throw Refusal.notAuthorized("User is disabled.");
        }
        if (user.status() == PoolUser.Status.UNCONFIRMED) {
            throw new Refusal(400, "UserNotConfirmedException", "User is not confirmed.");
        }
        if (!pool.clock().instant().isBefore(user.passwordExpires())) {
            throw Refusal.notAuthorized("Temporary password has expired and must be reset by an administrator.");
        }
    }

    private static Refusal unknown(AppClient client) {
        return client.hidesUnknownUsers()
                ? Refusal.notAuthorized(REFUSED)
                : new Refusal(400, "UserNotFoundException", "User does not exist.");
    }
}
