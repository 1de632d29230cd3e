package io.github.cognitotoken.signin;

import io.github.cognitotoken.auth.AuthService;
import io.github.cognitotoken.auth.FlowMemory;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.failure.Failure;
import java.util.Optional;

/** What the flow needs of the settings beyond an app client: SRP and administrators need the user pool. */
record FlowNeeds(Settings settings) {

    /**
     * Checks that it is there.
     *
     * @throws Failure of kind {@code CONFIGURATION} if it is not
     */
    void check() {
        switch (settings.flow()) {
            case AUTO, PASSWORD -> {}
            case ADMIN -> poolId();
            case SRP -> AuthService.requirePoolName(poolName());
            case CHOICE -> requirePoolName(preferredChallenge().equals("PASSWORD_SRP"));
            case CUSTOM -> requirePoolName(settings.srpFirst());
        }
    }

    private void requirePoolName(boolean bySrp) {
        if (bySrp) {
            AuthService.requirePoolName(poolName());
        }
    }

    /** Whether the sign-in is going to begin with SRP, as far as can be told. */
    boolean provesBySrp(FlowMemory memory) {
        return switch (settings.flow()) {
            case PASSWORD, ADMIN -> false;
            case SRP -> true;
            case CHOICE -> preferredChallenge().equals("PASSWORD_SRP");
            case CUSTOM -> settings.srpFirst();
            case AUTO ->
                poolName().isPresent()
                        && memory.recall()
                                .filter(flow -> !flow.equals("password"))
                                .isPresent();
        };
    }

    /** The first factor of USER_AUTH: by SRP where the pool is known. */
    String preferredChallenge() {
        return settings.preferredChallenge().orElse(poolName().isPresent() ? "PASSWORD_SRP" : "PASSWORD");
    }

    /** The part of the user pool's id after the underscore, where it is known. */
    Optional<String> poolName() {
        return settings.userPoolId().map(id -> id.value().substring(id.value().indexOf('_') + 1));
    }

    /**
     * The user pool's id, for administrators.
     *
     * @throws Failure if it is not known
     */
    String poolId() {
        return settings.userPoolId()
                .map(Sourced::value)
                .orElseThrow(() -> Failure.configuration(
                        "--flow admin needs the user pool id, and none is set", AuthService.POOL_ID_REMEDY));
    }

    /** The region that a signature is for: AWS does not care where an endpoint stands in for it. */
    String region() {
        return settings.region().map(Sourced::value).orElse("us-east-1");
    }
}
