package io.github.cognitotoken.auth;

import io.github.cognitotoken.auth.error.ServiceErrors;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.token.Tokens;
import java.util.function.Supplier;

/**
 * Begins a sign-in again at InitiateAuth: once after its session has ended, if the responder agrees, and whenever the
 * responder wants it. What was not answered in time may have taken effect and is never sent again.
 */
public final class SignInRestarts {

    /** A new code can be had twice, and a device that is not known any more costs one attempt. */
    private static final int LIMIT = 4;

    private static final String NOT_BY_ITSELF =
            "run the command again and answer more quickly; it starts over by itself only where nobody is needed for it";

    private final ChallengeResponder responder;
    private boolean afterSession;

    public SignInRestarts(ChallengeResponder responder) {
        this.responder = responder;
    }

    /**
     * Signs in.
     *
     * @param attempt begins at InitiateAuth each time
     * @throws Failure of the last attempt
     */
    public Tokens signIn(Supplier<Tokens> attempt) {
        for (int attempts = 1; ; attempts++) {
            try {
                return attempt.get();
            } catch (RestartSignIn e) {
                if (attempts >= LIMIT) {
                    throw e.why();
                }
            } catch (Failure e) {
                requireRestartable(e);
            }
        }
    }

    private void requireRestartable(Failure failure) {
        if (!ServiceErrors.sessionEnded(failure) || afterSession) {
            throw failure;
        }
        if (!responder.agreesToStartOver()) {
            throw failure.hinting(NOT_BY_ITSELF);
        }
        afterSession = true;
    }
}
