package io.github.cognitotoken.cli.prompt;

import io.github.cognitotoken.host.Diagnostics;

/** How often a person may type a code. A code from a setting is used once. */
public final class WrongCodes {

    static final int TRIES = 3;

    private WrongCodes() {}

    /** Whether there is another try after so many wrong ones; if so, the person is told. */
    public static boolean allowAnother(int wrong, Diagnostics diagnostics) {
        int left = TRIES - wrong;
        if (left > 0) {
            diagnostics.warn("Cognito says that the code is wrong; " + left + " more " + (left == 1 ? "try" : "tries"));
        }
        return left > 0;
    }
}
