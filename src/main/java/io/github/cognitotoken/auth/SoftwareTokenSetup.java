package io.github.cognitotoken.auth;

import io.github.cognitotoken.auth.error.ServiceErrors;
import io.github.cognitotoken.aws.CognitoApi;
import io.github.cognitotoken.aws.SoftwareTokenStep;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.RetryRules;
import io.github.cognitotoken.totp.TotpEnrolment;
import java.util.Optional;

/**
 * Sets up an authenticator app during a sign-in, after MFA_SETUP: AssociateSoftwareToken, a first code from the person,
 * VerifySoftwareToken. Each answer has the session for the next request.
 */
final class SoftwareTokenSetup {

    private final CognitoApi api;
    private final Calls calls;
    private final String issuer;

    SoftwareTokenSetup(CognitoApi api, Calls calls, String issuer) {
        this.api = api;
        this.calls = calls;
        this.issuer = issuer;
    }

    /**
     * Sets the app up.
     *
     * @return the session for the answer to MFA_SETUP
     */
    Optional<String> run(ChallengeResponder responder, String username, Optional<String> session) {
        SoftwareTokenStep begun = calls.call(RetryRules.SINGLE_USE, () -> api.associateSoftwareToken(session));
        TotpEnrolment enrolment = new TotpEnrolment(begun.secretCode().orElseThrow(), username, issuer);
        for (int wrongCodes = 0; ; ) {
            try {
                return verified(responder.firstCode(enrolment, wrongCodes), begun.session());
            } catch (Failure e) {
                if (!isWrongCode(e) || !responder.canGiveFirstCodeAgain(++wrongCodes)) {
                    throw e;
                }
            }
        }
    }

    private Optional<String> verified(String code, Optional<String> session) {
        SoftwareTokenStep verified = calls.call(RetryRules.SINGLE_USE, () -> api.verifySoftwareToken(session, code));
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
