package io.github.cognitotoken.signin.userpool;

import io.github.cognitotoken.auth.AuthService;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.token.Tokens;
import java.util.Optional;
import java.util.function.Supplier;

/** InitiateAuth with USER_SRP_AUTH: the password never leaves the machine. */
record SrpFlow() implements UserPoolFlow {

    @Override
    public String name() {
        return "srp";
    }

    @Override
    public String summary() {
        return "USER_SRP_AUTH: the password never leaves the machine. It needs the user pool id.";
    }

    @Override
    public Optional<String> allowedBy() {
        return Optional.of("ALLOW_USER_SRP_AUTH");
    }

    @Override
    public boolean isTriedByAuto() {
        return true;
    }

    @Override
    public boolean beginsWithSrp(FlowNeeds needs) {
        return true;
    }

    @Override
    public boolean needsUserPool(Settings settings) {
        return true;
    }

    @Override
    public Tokens signIn(AuthService service, FlowNeeds needs, String username, Supplier<Secret> password) {
        return service.signInWithSrp(username, password.get());
    }
}
