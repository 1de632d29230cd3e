package io.github.cognitotoken.aws;

import io.github.cognitotoken.host.Secret;
import java.util.Optional;

/**
 * An answer on the way to an authenticator app that is set up.
 *
 * @param secretCode AssociateSoftwareToken: the secret in Base32
 * @param succeeded VerifySoftwareToken: whether the code was right
 * @param session for the next request
 */
public record SoftwareTokenStep(Optional<Secret> secretCode, boolean succeeded, Optional<String> session) {

    /** Shows neither secret nor session. */
    @Override
    public String toString() {
        return "SoftwareTokenStep[redacted]";
    }
}
