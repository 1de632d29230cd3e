package io.github.cognitotoken.auth;

import java.util.Map;

/**
 * Parameters that are passed through to Cognito unchanged.
 *
 * @param authParameters more {@code AuthParameters} of InitiateAuth; they take precedence over our own, so that newer
 *     features can be tried
 * @param clientMetadata {@code ClientMetadata} for the pool's Lambda triggers, sent with every request of the sign-in,
 *     since the metadata of InitiateAuth does not reach the triggers of later steps
 */
public record PassThroughParameters(Map<String, String> authParameters, Map<String, String> clientMetadata) {

    /** Shows names only: a value may be a secret. */
    @Override
    public String toString() {
        return "PassThroughParameters" + authParameters.keySet() + clientMetadata.keySet();
    }
}
