package io.github.cognitotoken.userpool;

/** The rule that decides about the answer to a challenge. */
@FunctionalInterface
interface Answer {

    /** Returns what is left of the sign-in where the answer is right, throws a {@link Refusal} where it is not. */
    SignIn accept(SignIn signIn, Parameters responses);

    /** Whether a wrong answer uses the session up too, so that there is no second try. */
    default boolean isFinal() {
        return false;
    }

    /** This rule, with one try only. */
    default Answer once() {
        Answer rule = this;
        return new Answer() {
            @Override
            public SignIn accept(SignIn signIn, Parameters responses) {
                return rule.accept(signIn, responses);
            }

            @Override
            public boolean isFinal() {
                return true;
            }
        };
    }
}
