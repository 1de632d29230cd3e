package io.github.cognitotoken.signin.userpool;

import io.github.cognitotoken.auth.AuthService;
import io.github.cognitotoken.auth.FlowMemory;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.failure.Failure;
import java.util.Optional;

/**
 * The inputs of flows besides the app client.
 *
 * @param memory remembers which flow the app client allowed
 */
record FlowNeeds(Settings settings, FlowMemory memory) {

    boolean srpFirst() {
        return settings.srpFirst();
    }

    /** The first factor of USER_AUTH: PASSWORD_SRP if the pool is known. */
    String preferredChallenge() {
        return settings.preferredChallenge().orElse(poolName().isPresent() ? "PASSWORD_SRP" : "PASSWORD");
    }

    /** The part of the user pool's id after the underscore, if the id is known. */
    Optional<String> poolName() {
        return settings.userPoolId().map(id -> AuthService.poolName(id.value()));
    }

    /**
     * Checks that the pool is known, since SRP needs it.
     *
     * @throws Failure if it is not known
     */
    void requirePoolName() {
        AuthService.requirePoolName(poolName());
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

    /** The region in signatures; with a custom endpoint any will do. */
    String region() {
        return settings.region().map(Sourced::value).orElse("us-east-1");
    }
}
