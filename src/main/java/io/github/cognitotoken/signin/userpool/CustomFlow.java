package io.github.cognitotoken.signin.userpool;

import io.github.cognitotoken.auth.AuthService;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.token.Tokens;
import java.util.Optional;
import java.util.function.Supplier;

/** InitiateAuth with CUSTOM_AUTH: the pool's Lambda triggers define the challenges. */
record CustomFlow() implements UserPoolFlow {

    @Override
    public String name() {
        return "custom";
    }

    @Override
    public String summary() {
        return "CUSTOM_AUTH: the challenges of the pool's Lambda triggers; --srp-first if SRP comes before them.";
    }

    @Override
    public Optional<String> allowedBy() {
        return Optional.of("ALLOW_CUSTOM_AUTH");
    }

    @Override
    public boolean beginsWithSrp(FlowNeeds needs) {
        return needs.srpFirst();
    }

    @Override
    public boolean needsUserPool(Settings settings) {
        return settings.srpFirst();
    }

    @Override
    public Tokens signIn(AuthService service, FlowNeeds needs, String username, Supplier<Secret> password) {
        return service.signInCustom(username, needs.srpFirst(), password);
    }
}
