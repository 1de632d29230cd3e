package io.github.cognitotoken.auth;

import io.github.cognitotoken.auth.error.ServiceErrors;
import io.github.cognitotoken.aws.SoftwareTokenStep;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.RetryRules;
import io.github.cognitotoken.totp.TotpEnrolment;
import java.util.Optional;

/**
 * Sets up an authenticator app: AssociateSoftwareToken, a first code from the person, VerifySoftwareToken. In a sign-in
 * each answer has the session for the next request.
 */
public final class SoftwareTokenSetup {

    private final SoftwareTokenCalls api;
    private final Calls calls;
    private final String issuer;

    /**
     * @param issuer the name under which the app shows its codes
     */
    public SoftwareTokenSetup(SoftwareTokenCalls api, Calls calls, String issuer) {
        this.api = api;
        this.calls = calls;
        this.issuer = issuer;
    }

    /**
     * Sets the app up.
     *
     * @param username what the app shows beside the issuer
     * @return the session for the answer to MFA_SETUP; empty for a user who is signed in
     * @throws Failure if there is no right code
     */
    public Optional<String> run(FirstCodeSource codes, String username) {
        SoftwareTokenStep begun = calls.call(RetryRules.SINGLE_USE, api::associate);
        TotpEnrolment enrolment = new TotpEnrolment(begun.secretCode().orElseThrow(), username, issuer);
        for (int wrongCodes = 0; ; ) {
            try {
                return verified(codes.firstCode(enrolment, wrongCodes), begun.session());
            } catch (Failure e) {
                if (!isWrongCode(e) || !codes.canGiveFirstCodeAgain(++wrongCodes)) {
                    throw e;
                }
            }
        }
    }

    private Optional<String> verified(String code, Optional<String> session) {
        SoftwareTokenStep verified = calls.call(RetryRules.SINGLE_USE, () -> api.verify(session, code));
        if (!verified.succeeded()) {
            throw Failure.of(
                    ErrorKind.REFUSED,
                    "Cognito did not accept the authenticator app",
                    "check the clock of the device that made the code, and run the command again");
        }
        return verified.session();
    }

    private static boolean isWrongCode(Failure failure) {
        return ServiceErrors.is(failure, "EnableSoftwareTokenMFAException", "") || ServiceErrors.wrongCode(failure);
    }
}
