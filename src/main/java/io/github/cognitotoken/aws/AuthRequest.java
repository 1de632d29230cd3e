package io.github.cognitotoken.aws;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * InitiateAuth, or AdminInitiateAuth.
 *
 * @param flow {@code AuthFlow}
 * @param clientMetadata empty for none
 * @param session of ConfirmSignUp, for a sign-in right after it
 */
public record AuthRequest(
        String flow,
        String clientId,
        Map<String, String> parameters,
        Map<String, String> clientMetadata,
        Optional<String> session) {

    public AuthRequest(
            String flow, String clientId, Map<String, String> parameters, Map<String, String> clientMetadata) {
        this(flow, clientId, parameters, clientMetadata, Optional.empty());
    }

    public AuthRequest {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        clientMetadata = Collections.unmodifiableMap(new LinkedHashMap<>(clientMetadata));
    }

    /** The same with another parameter, unless there is one of that name. */
    public AuthRequest withDefault(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.putIfAbsent(name, value);
        return new AuthRequest(flow, clientId, all, clientMetadata, session);
    }

    /** Shows names only: the values are credentials. */
    @Override
    public String toString() {
        return "AuthRequest[" + flow + " " + parameters.keySet() + "]";
    }
}
