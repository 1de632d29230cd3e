package io.github.cognitotoken.signin.userpool;

import io.github.cognitotoken.auth.AuthService;
import io.github.cognitotoken.auth.FlowMemory;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.failure.Failure;
import java.util.Optional;

/**
 * What flows need beyond an app client: parts of the settings, and what worked before.
 *
 * @param memory which flow the app client allowed before
 */
record FlowNeeds(Settings settings, FlowMemory memory) {

    boolean srpFirst() {
        return settings.srpFirst();
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
     * Checks that the pool is known, which SRP needs.
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

    /** The region that a signature is for; with an endpoint in its place, any. */
    String region() {
        return settings.region().map(Sourced::value).orElse("us-east-1");
    }
}
