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

    /** Whether {@code --acr} and {@code --max-age} can be asked of it. */
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

    /** Whether the sign-in begins with SRP, as far as can be told before. */
    default boolean beginsWithSrp(FlowNeeds needs) {
        return false;
    }

    /**
     * Signs in.
     *
     * @param password asked for its value only if the flow needs one
     */
    Tokens signIn(AuthService service, FlowNeeds needs, String username, Supplier<Secret> password);

    /** The flow that signed in, where that is another one. */
    default String used(FlowNeeds needs) {
        return name();
    }
}
