package io.github.cognitotoken.auth;

import io.github.cognitotoken.totp.TotpEnrolment;

/** Gives the first code of an authenticator app that is set up: from the person who holds it, or computed. */
public interface FirstCodeSource {

    /**
     * The first code that the app shows.
     *
     * @param wrongCodes how many first codes were wrong so far
     */
    String firstCode(TotpEnrolment enrolment, int wrongCodes);

    /** Whether there can be another first code after a wrong one. */
    boolean canGiveFirstCodeAgain(int wrongCodes);
}
