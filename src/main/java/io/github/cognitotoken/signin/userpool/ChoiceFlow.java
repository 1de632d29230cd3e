package io.github.cognitotoken.signin.userpool;

import io.github.cognitotoken.auth.AuthService;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.token.Tokens;
import java.util.Optional;
import java.util.function.Supplier;

/** InitiateAuth with USER_AUTH and a preferred challenge. */
record ChoiceFlow() implements UserPoolFlow {

    private static final String BY_SRP = "PASSWORD_SRP";

    @Override
    public String name() {
        return "choice";
    }

    @Override
    public String summary() {
        return "USER_AUTH, with --preferred-challenge; --acr and --max-age ask for a step-up.";
    }

    @Override
    public Optional<String> allowedBy() {
        return Optional.of("ALLOW_USER_AUTH");
    }

    @Override
    public boolean isTriedByAuto() {
        return true;
    }

    @Override
    public boolean beginsWithSrp(FlowNeeds needs) {
        return needs.preferredChallenge().equals(BY_SRP);
    }

    @Override
    public boolean stepsUp() {
        return true;
    }

    @Override
    public boolean needsUserPool(Settings settings) {
        return settings.preferredChallenge().filter(BY_SRP::equals).isPresent();
    }

    @Override
    public Tokens signIn(AuthService service, FlowNeeds needs, String username, Supplier<Secret> password) {
        return service.signInByChoice(username, needs.preferredChallenge(), password);
    }
}
