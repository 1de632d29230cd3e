package io.github.cognitotoken.auth;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.totp.TotpEnrolment;
import java.util.List;
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

    /**
     * Answers a challenge whose name was answered before in this sign-in. An answer that was given for it is used up, so
     * that a server which keeps asking does not get it again and again.
     *
     * @throws Failure of kind {@code INTERACTION} if no person can answer it
     */
    default Map<String, String> respondAgain(Challenge challenge) {
        throw Failure.of(
                ErrorKind.INTERACTION,
                "Cognito asks once more for what was answered already (" + ExternalText.of(challenge.name()) + ")",
                "run the command in a terminal, where a person can answer");
    }

    /** The names of answers that were given and that nothing has asked for so far. */
    default List<String> unusedAnswers() {
        return List.of();
    }

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
