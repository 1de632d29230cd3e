package io.github.cognitotoken.signin.userpool;

import io.github.cognitotoken.auth.AuthService;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.token.Tokens;
import java.util.Optional;
import java.util.function.Supplier;

/** AdminInitiateAuth with ADMIN_USER_PASSWORD_AUTH, signed with AWS credentials. */
record AdminFlow() implements UserPoolFlow {

    @Override
    public String name() {
        return "admin";
    }

    @Override
    public String summary() {
        return "ADMIN_USER_PASSWORD_AUTH: AdminInitiateAuth, signed with AWS credentials.";
    }

    @Override
    public Optional<String> allowedBy() {
        return Optional.of("ALLOW_ADMIN_USER_PASSWORD_AUTH");
    }

    @Override
    public boolean isSigned() {
        return true;
    }

    @Override
    public void check(FlowNeeds needs) {
        needs.poolId();
    }

    @Override
    public boolean needsUserPool(Settings settings) {
        return true;
    }

    @Override
    public Tokens signIn(AuthService service, FlowNeeds needs, String username, Supplier<Secret> password) {
        return service.signInAsAdministrator(username, password.get());
    }
}
