package io.github.cognitotoken.auth;

import io.github.cognitotoken.auth.error.ServiceErrors;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.token.Tokens;
import java.util.function.Supplier;

/**
 * Begins a sign-in again at InitiateAuth: once after its session expired, if the responder agrees, and whenever the
 * responder asks for it. A request that timed out may have taken effect, so it is never sent again.
 */
public final class SignInRestarts {

    /** The person can ask for a new code twice, and a forgotten device costs one attempt. */
    private static final int LIMIT = 4;

    private static final String NOT_BY_ITSELF =
            "run the command again and answer more quickly; it starts over by itself only if no person is needed";

    private final ChallengeResponder responder;
    private boolean afterSession;

    public SignInRestarts(ChallengeResponder responder) {
        this.responder = responder;
    }

    /**
     * Signs in.
     *
     * @param attempt one attempt, from InitiateAuth on
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
