package io.github.cognitotoken.userpool;

import java.time.Clock;

/** SOFTWARE_TOKEN_MFA: a real code where the user has an authenticator, else the code set for the user. */
record TotpAnswer(Clock clock) implements Answer {

    @Override
    public SignIn accept(SignIn signIn, Parameters responses) {
        String code = responses.required("SOFTWARE_TOKEN_MFA_CODE");
        PoolUser user = signIn.user();
        boolean right = user.authenticator()
                .map(app -> app.accepts(code, clock.instant()))
                .orElseGet(() -> code.equals(user.code()));
        if (!right) {
            throw new Refusal(400, "CodeMismatchException", "Invalid code received for user");
        }
        return signIn.answered();
    }
}
