package io.github.cognitotoken.auth;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.totp.TotpEnrolment;
import java.util.Map;

/** Answers challenges: a person at a terminal, or settings that were given for the purpose. */
@FunctionalInterface
public interface ChallengeResponder {

    /**
     * Answers a challenge.
     *
     * @return the {@code ChallengeResponses} of the API, without USERNAME and SECRET_HASH, which are added to them
     * @throws Failure of kind {@code INTERACTION} if nobody can answer it
     * @throws RestartSignIn if the sign-in is to begin again instead
     */
    Map<String, String> respond(Challenge challenge);

    /** Called before InitiateAuth: what may take long is done now, so that no session ends meanwhile. */
    default void prepare() {}

    /** The failure to tell where Cognito refused this responder's answer. */
    default Failure explained(Challenge challenge, Failure refused) {
        return refused;
    }

    /**
     * Lets the person set an authenticator app up, after {@link #respond} agreed to MFA_SETUP.
     *
     * @param wrongCodes how many first codes were wrong so far
     * @return the first code that the app shows
     */
    default String firstCode(TotpEnrolment enrolment, int wrongCodes) {
        throw new IllegalStateException("nobody agreed to set an authenticator app up");
    }

    /** Whether another first code can be had after a wrong one. */
    default boolean canGiveFirstCodeAgain(int wrongCodes) {
        return false;
    }

    /**
     * Whether another answer can be had after Cognito found the last one wrong; the session is still good then.
     *
     * @param wrongAnswers how many there were so far, at least 1
     */
    default boolean canAnswerAgain(Challenge challenge, int wrongAnswers) {
        return false;
    }

    /**
     * Whether the sign-in may begin again after its session has ended: nobody is needed for it, or the person agrees.
     */
    default boolean agreesToStartOver() {
        return false;
    }
}
