package io.github.cognitotoken.identity;

import io.github.cognitotoken.storage.Digest;
import java.util.Optional;

/**
 * Which credentials a user asks for.
 *
 * @param endpoint of the identity-pool API
 * @param identityPoolId {@code REGION:UUID}
 * @param roleArn the role to take; empty if the identity pool chooses
 */
public record CredentialsQuery(String endpoint, String identityPoolId, Optional<String> roleArn) {

    /** The name of such credentials among those of one sign-in. */
    String name() {
        return new Digest("aws credentials")
                .add(endpoint)
                .add(identityPoolId)
                .add(roleArn.orElse(""))
                .hex();
    }
}
