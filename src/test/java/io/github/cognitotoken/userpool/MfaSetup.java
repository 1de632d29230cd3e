package io.github.cognitotoken.userpool;

import java.util.Map;
import java.util.Optional;

/**
 * MFA_SETUP, which may be answered once an authenticator is verified.
 *
 * @param pending associated with the session, if any is
 */
record MfaSetup(Optional<Authenticator> pending, boolean verified) implements Answer {

    static final String NAME = "MFA_SETUP";

    static MfaSetup begun() {
        return new MfaSetup(Optional.empty(), false);
    }

    /** Of a sign-in that was asked to set up MFA. */
    static MfaSetup of(SignIn signIn) {
        if (signIn.step().rule() instanceof MfaSetup setup) {
            return setup;
        }
        throw Sessions.invalid();
    }

    static Challenge challenge(String... methods) {
        return Challenge.of(NAME, Map.of("MFAS_CAN_SETUP", Challenge.json(methods)));
    }

    /** The same sign-in, further with this step of it. */
    SignIn in(SignIn signIn) {
        return signIn.answered().asking(new Step(signIn.challenge(), this));
    }

    @Override
    public SignIn accept(SignIn signIn, Parameters responses) {
        if (!verified) {
            throw Refusal.notAuthorized("Invalid session for the user.");
        }
        return signIn.answered();
    }
}
