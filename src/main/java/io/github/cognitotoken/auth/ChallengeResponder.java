package io.github.cognitotoken.auth;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.totp.TotpEnrolment;
import java.util.List;
import java.util.Map;

/** Answers challenges, from settings or by asking a person. */
@FunctionalInterface
public interface ChallengeResponder extends FirstCodeSource {

    /**
     * Answers a challenge.
     *
     * @return the {@code ChallengeResponses} of the API, without USERNAME and SECRET_HASH, which the caller adds
     * @throws Failure of kind {@code INTERACTION} if nobody can answer it
     * @throws RestartSignIn to begin the sign-in again instead
     */
    Map<String, String> respond(Challenge challenge);

    /**
     * Answers a challenge with a name that was answered before in this sign-in. A configured answer counts only once,
     * so that a server that repeats a challenge does not get it again.
     *
     * @throws Failure of kind {@code INTERACTION} if no person can answer it
     */
    default Map<String, String> respondAgain(Challenge challenge) {
        throw Failure.of(
                ErrorKind.INTERACTION,
                "Cognito repeats a challenge that was answered already (" + ExternalText.of(challenge.name()) + ")",
                "run the command in a terminal, where a person can answer");
    }

    /** The names of configured answers that no challenge has used so far. */
    default List<String> unusedAnswers() {
        return List.of();
    }

    /** Called before InitiateAuth, for preparations that may take long, so that no session expires meanwhile. */
    default void prepare() {}

    /** The failure to report when Cognito refused this responder's answer. */
    default Failure explained(Challenge challenge, Failure refused) {
        return refused;
    }

    /** Called after {@link #respond} agreed to MFA_SETUP. */
    @Override
    default String firstCode(TotpEnrolment enrolment, int wrongCodes) {
        throw new IllegalStateException("no authenticator app was set up");
    }

    @Override
    default boolean canGiveFirstCodeAgain(int wrongCodes) {
        return false;
    }

    /**
     * Whether there is another answer after a wrong one. The session is still valid then.
     *
     * @param wrongAnswers the number of wrong answers so far, at least 1
     */
    default boolean canAnswerAgain(Challenge challenge, int wrongAnswers) {
        return false;
    }

    /** Whether the sign-in may begin again after its session expired: it needs no person, or the person agrees. */
    default boolean agreesToStartOver() {
        return false;
    }
}
