package io.github.cognitotoken.config;

import io.github.cognitotoken.failure.Failure;
import java.net.URI;
import java.util.Optional;

/**
 * Settings of the identity pool, which gives AWS credentials for an ID token.
 *
 * @param roleArn the role to take, where the user has several
 * @param customEndpoint the URL of another endpoint than that of the region in the pool's id, unchecked
 */
public record IdentitySettings(
        Optional<Sourced<String>> poolId, Optional<Sourced<String>> roleArn, Optional<Sourced<String>> customEndpoint) {

    static IdentitySettings of(Layers layers) {
        return new IdentitySettings(
                layers.find(Setting.IDENTITY_POOL_ID),
                layers.find(Setting.ROLE_ARN),
                layers.findUnchecked(Setting.IDENTITY_ENDPOINT));
    }

    /**
     * A custom endpoint; else it is that of the region in the pool's id.
     *
     * @throws Failure if it is malformed
     */
    public Optional<URI> endpoint() {
        customEndpoint.ifPresent(value -> Layers.check(Setting.IDENTITY_ENDPOINT, value));
        return customEndpoint.map(value -> URI.create(value.value()));
    }

    /**
     * The identity pool id.
     *
     * @throws Failure if there is none
     */
    public Sourced<String> requirePoolId() {
        return poolId.orElseThrow(
                () -> Failure.configuration(
                        "no identity pool id is set",
                        "give --identity-pool-id ID or set COGNITO_IDENTITY_POOL_ID (console: Amazon Cognito > Identity pools)"));
    }

    /** The region of an identity pool: the part of its id before the colon. */
    public static String regionOf(String poolId) {
        return poolId.substring(0, poolId.indexOf(':'));
    }
}
