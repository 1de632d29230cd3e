package io.github.cognitotoken.userpool;

/**
 * A challenge of a sign-in and who decides about its answer.
 *
 * @param sessionless whether it is asked without a Session, and found again by its secret block
 */
record Step(Challenge challenge, Answer rule, boolean sessionless) {

    Step(Challenge challenge, Answer rule) {
        this(challenge, rule, false);
    }

    Step withoutSession() {
        return new Step(challenge, rule, true);
    }
}
