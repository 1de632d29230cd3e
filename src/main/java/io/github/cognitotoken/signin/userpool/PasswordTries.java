package io.github.cognitotoken.signin.userpool;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.token.Tokens;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Lets a person type a wrong password again. A password from any other source is sent once, since Cognito locks a user
 * out after five failures.
 */
final class PasswordTries {

    private static final int LIMIT = 3;

    private final BooleanSupplier forgetsTyped;
    private final Predicate<Failure> wrongPassword;
    private final Diagnostics diagnostics;

    /**
     * @param forgetsTyped discards a typed password and returns whether there was one
     * @param wrongPassword whether a failure says that the password was wrong
     */
    PasswordTries(BooleanSupplier forgetsTyped, Predicate<Failure> wrongPassword, Diagnostics diagnostics) {
        this.forgetsTyped = forgetsTyped;
        this.wrongPassword = wrongPassword;
        this.diagnostics = diagnostics;
    }

    /**
     * Signs in.
     *
     * @param signIn asks for the password each time
     * @throws Failure of the last try
     */
    Tokens signIn(Supplier<Tokens> signIn) {
        for (int left = LIMIT - 1; ; left--) {
            try {
                return signIn.get();
            } catch (Failure e) {
                if (left == 0 || !wrongPassword.test(e) || !forgetsTyped.getAsBoolean()) {
                    throw e;
                }
                diagnostics.warn(told(e, left));
            }
        }
    }

    private static String told(Failure refused, int left) {
        return refused.getMessage() + "; "
                + (left == 1
                        ? "1 more try here. After five failures Cognito locks the user out for a while"
                        : left + " more tries");
    }
}
