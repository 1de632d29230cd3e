package io.github.cognitotoken.storage.keyring;

import io.github.cognitotoken.failure.Failure;

/** A store refused at once; another one may still accept. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final Failure failure;

    Refused(Failure failure) {
        super(failure);
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
