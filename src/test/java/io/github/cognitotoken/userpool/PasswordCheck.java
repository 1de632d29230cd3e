package io.github.cognitotoken.userpool;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Whether somebody may sign in who shows a password or proves to know it. */
final class PasswordCheck {

    private final Clock clock;

    PasswordCheck(Clock clock) {
        this.clock = clock;
    }

    static Refusal wrong() {
        return Refusal.notAuthorized("Incorrect username or password.");
    }

    void check(PoolUser user, String password) {
        check(user, () -> password.equals(user.password()));
    }

    void check(PoolUser user, BooleanSupplier right) {
        Instant now = clock.instant();
        synchronized (user.lockout()) {
            user.lockout().check(now);
            if (user.status() == PoolUser.Status.RESET_REQUIRED) {
                throw new Refusal(400, "PasswordResetRequiredException", "Password reset required for the user");
            }
            if (!user.exists() || !right.getAsBoolean()) {
                user.lockout().failed(now);
                throw wrong();
            }
            user.lockout().succeeded();
        }
        checkState(user);
        if (!now.isBefore(user.passwordExpires())) {
            throw Refusal.notAuthorized("Temporary password has expired and must be reset by an administrator.");
        }
    }

    /** Of a user whose password does not matter. */
    void checkState(PoolUser user) {
        if (!user.enabled()) {
            throw Refusal.notAuthorized("User is disabled.");
        }
        if (user.status() == PoolUser.Status.UNCONFIRMED) {
            throw new Refusal(400, "UserNotConfirmedException", "User is not confirmed.");
        }
    }
}
