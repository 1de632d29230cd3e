package io.github.cognitotoken.signin.userpool;

import io.github.cognitotoken.auth.AuthService;
import io.github.cognitotoken.auth.AutoFlow;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.token.Tokens;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code --flow auto}: the first flow that the app client allows. */
record FirstAllowedFlow() implements UserPoolFlow {

    static final String NAME = "auto";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "the first flow that the app client allows of password, srp (with the user pool id) and choice.";
    }

    @Override
    public Optional<String> allowedBy() {
        return Optional.empty();
    }

    @Override
    public boolean beginsWithSrp(FlowNeeds needs) {
        return needs.poolName().isPresent()
                && needs.memory()
                        .recall()
                        .filter(flow -> !flow.equals(PasswordFlow.NAME))
                        .isPresent();
    }

    @Override
    public Tokens signIn(AuthService service, FlowNeeds needs, String username, Supplier<Secret> password) {
        return AutoFlow.of(service, needs.memory()).signIn(username, password.get());
    }

    @Override
    public String used(FlowNeeds needs) {
        return needs.memory().recall().orElse(PasswordFlow.NAME);
    }
}
