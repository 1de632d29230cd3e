package io.github.cognitotoken.signin.userpool;

import io.github.cognitotoken.auth.AuthService;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.token.Tokens;
import java.util.Optional;
import java.util.function.Supplier;

/** One way to begin a sign-in at the user-pool API. */
interface UserPoolFlow {

    /** The name in {@code --flow}. */
    String name();

    /** What it does, for help pages. */
    String summary();

    /** The value of {@code ExplicitAuthFlows} that allows it. */
    Optional<String> allowedBy();

    /** Whether {@code --flow auto} tries it. */
    default boolean isTriedByAuto() {
        return false;
    }

    /** Whether requests are signed with AWS credentials. */
    default boolean isSigned() {
        return false;
    }

    /** Whether it needs the user pool id: SRP and administrators do. */
    default boolean needsUserPool(Settings settings) {
        return false;
    }

    /** Whether it takes {@code --acr} and {@code --max-age}. */
    default boolean stepsUp() {
        return false;
    }

    /**
     * Checks what the flow needs of the settings.
     *
     * @throws io.github.cognitotoken.failure.Failure if something is missing
     */
    default void check(FlowNeeds needs) {
        if (needsUserPool(needs.settings())) {
            needs.requirePoolName();
        }
    }

    /** Whether the sign-in begins with SRP, as far as it is known beforehand. */
    default boolean beginsWithSrp(FlowNeeds needs) {
        return false;
    }

    /**
     * Signs in.
     *
     * @param password called only if the flow needs a password
     */
    Tokens signIn(AuthService service, FlowNeeds needs, String username, Supplier<Secret> password);

    /** The flow that signed in, if it is another one. */
    default String used(FlowNeeds needs) {
        return name();
    }
}
