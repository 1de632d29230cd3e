package io.github.cognitotoken.totp;

import java.util.OptionalLong;

/**
 * Who may make the code of which step of time: Cognito takes each code once, so every sign-in with a secret needs a
 * step of its own. Shared by all processes of the user.
 */
@FunctionalInterface
public interface TotpLedger {

    /**
     * Reserves a step for the caller alone.
     *
     * @param secret a name of the secret that tells nothing about it
     * @param earliest the first step that is of use
     * @param latest the last one worth waiting for
     * @return a step that is later than all that were reserved before; empty, and nothing reserved, if it would be
     *     after {@code latest}
     */
    OptionalLong reserve(String secret, long earliest, long latest);
}
