package io.github.cognitotoken.signin.userpool;

import io.github.cognitotoken.auth.AuthService;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.token.Tokens;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * InitiateAuth with USER_AUTH and the session of a sign-up that was just confirmed. No {@code --flow} has it, since the
 * session comes from the same run.
 */
record AfterConfirmationFlow(Secret session) implements UserPoolFlow {

    private static final ChoiceFlow SAME_OPERATION = new ChoiceFlow();

    @Override
    public String name() {
        return SAME_OPERATION.name();
    }

    @Override
    public String summary() {
        return SAME_OPERATION.summary();
    }

    @Override
    public Optional<String> allowedBy() {
        return SAME_OPERATION.allowedBy();
    }

    @Override
    public boolean stepsUp() {
        return true;
    }

    @Override
    public Tokens signIn(AuthService service, FlowNeeds needs, String username, Supplier<Secret> password) {
        return service.signInAfterConfirmation(username, session);
    }
}
