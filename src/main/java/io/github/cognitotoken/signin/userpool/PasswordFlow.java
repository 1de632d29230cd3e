package io.github.cognitotoken.signin.userpool;

import io.github.cognitotoken.auth.AuthService;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.token.Tokens;
import java.util.Optional;
import java.util.function.Supplier;

/** InitiateAuth with USER_PASSWORD_AUTH. */
record PasswordFlow() implements UserPoolFlow {

    static final String NAME = "password";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "USER_PASSWORD_AUTH: the password goes to Cognito over TLS.";
    }

    @Override
    public Optional<String> allowedBy() {
        return Optional.of("ALLOW_USER_PASSWORD_AUTH");
    }

    @Override
    public boolean isTriedByAuto() {
        return true;
    }

    @Override
    public Tokens signIn(AuthService service, FlowNeeds needs, String username, Supplier<Secret> password) {
        return service.signInWithPassword(username, password.get());
    }
}
