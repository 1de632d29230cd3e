package io.github.cognitotoken.auth;

import java.util.Map;

/**
 * What is passed through to Cognito as it stands.
 *
 * @param authParameters more {@code AuthParameters} of InitiateAuth; they outrank our own, so that anything newer can be
 *     tried
 * @param clientMetadata {@code ClientMetadata} for the pool's Lambda triggers, sent with every request of the sign-in:
 *     what comes with InitiateAuth does not reach the triggers of later steps
 */
public record PassThroughParameters(Map<String, String> authParameters, Map<String, String> clientMetadata) {

    /** Shows names only: a value may be a secret. */
    @Override
    public String toString() {
        return "PassThroughParameters" + authParameters.keySet() + clientMetadata.keySet();
    }
}
