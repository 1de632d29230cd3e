package io.github.cognitotoken.auth;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AssociateSoftwareTokenResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifySoftwareTokenResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifySoftwareTokenResponseType;

/**
 * Sets an authenticator app up in the middle of a sign-in, as MFA_SETUP demands it: AssociateSoftwareToken, a first code
 * from the person, VerifySoftwareToken. Each answer carries the session for the next request.
 */
final class SoftwareTokenSetup {

    private final CognitoIdentityProviderClient client;
    private final CognitoCalls calls;
    private final String issuer;

    SoftwareTokenSetup(CognitoIdentityProviderClient client, CognitoCalls calls, String issuer) {
        this.client = client;
        this.calls = calls;
        this.issuer = issuer;
    }

    /**
     * Sets the app up.
     *
     * @return the session with which MFA_SETUP is answered
     */
    String run(ChallengeResponder responder, String username, String session) {
        AssociateSoftwareTokenResponse begun = calls.call(
                RetryRules.SINGLE_USE, () -> client.associateSoftwareToken(request -> request.session(session)));
        TotpEnrolment enrolment = new TotpEnrolment(Secret.of(begun.secretCode()), username, issuer);
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

    private String verified(String code, String session) {
        VerifySoftwareTokenResponse verified = calls.call(
                RetryRules.SINGLE_USE,
                () -> client.verifySoftwareToken(
                        request -> request.session(session).userCode(code)));
        if (verified.status() != VerifySoftwareTokenResponseType.SUCCESS) {
            throw Failure.of(
                    ErrorKind.REFUSED,
                    "Cognito did not accept the authenticator app",
                    "check the clock of the device that made the code, and run the command again");
        }
        return verified.session();
    }

    private static boolean isWrongCode(Failure failure) {
        return ServerSaid.is(failure, "EnableSoftwareTokenMFAException", "") || ServerSaid.wrongCode(failure);
    }
}
