package io.github.cognitotoken.accounts;

import io.github.cognitotoken.auth.error.ServiceErrors;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.net.CallFailure;

/** Requests that may have taken effect although no answer came, and that must not be sent again. */
final class LostAnswer {

    private LostAnswer() {}

    /**
     * The failure with a hint how to find out whether the request took effect, if its answer was lost.
     *
     * @param how begins a sentence
     */
    static Failure explained(Failure failure, String how) {
        return ServiceErrors.of(failure).filter(CallFailure::isAnswerLost).isPresent()
                ? failure.hinting(failure.hint() + "; " + how)
                : failure;
    }
}
