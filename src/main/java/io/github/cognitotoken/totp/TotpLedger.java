package io.github.cognitotoken.totp;

import java.util.OptionalLong;

/**
 * Reserves steps of time for codes. Cognito accepts each code once, so every sign-in with a secret needs its own step.
 * All processes of the user share the ledger.
 */
@FunctionalInterface
public interface TotpLedger {

    /**
     * Reserves a step for the caller alone.
     *
     * @param secret a name of the secret that reveals nothing about it
     * @param earliest the first usable step
     * @param latest the last one worth waiting for
     * @return a step later than all reserved ones; empty, and nothing reserved, if it would be after {@code latest}
     */
    OptionalLong reserve(String secret, long earliest, long latest);
}
