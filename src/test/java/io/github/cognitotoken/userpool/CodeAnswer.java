package io.github.cognitotoken.userpool;

/** The answer to a challenge that wants a code. */
record CodeAnswer(String parameter, String refusal) implements Answer {

    @Override
    public SignIn accept(SignIn signIn, Parameters responses) {
        if (!responses.required(parameter).equals(signIn.user().code())
                || !signIn.user().exists()) {
            throw new Refusal(400, "CodeMismatchException", refusal);
        }
        return signIn.answered();
    }
}
