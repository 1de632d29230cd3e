package io.github.cognitotoken.userpool;

import java.util.function.IntPredicate;

/** The password policy that a user pool has by default. */
final class PasswordPolicy {

    private static final int SHORTEST = 8;

    private PasswordPolicy() {}

    static void check(String password) {
        if (password.length() < SHORTEST) {
            throw refusal("Password not long enough");
        }
        require(password, Character::isLowerCase, "lowercase");
        require(password, Character::isUpperCase, "uppercase");
        require(password, Character::isDigit, "numeric");
        require(password, c -> !Character.isLetterOrDigit(c), "symbol");
    }

    private static void require(String password, IntPredicate kind, String name) {
        if (password.chars().noneMatch(kind)) {
            throw refusal("Password must have " + name + " characters");
        }
    }

    private static Refusal refusal(String why) {
        return new Refusal(400, "InvalidPasswordException", "Password did not conform with password policy: " + why);
    }
}
