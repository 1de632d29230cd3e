package io.github.cognitotoken.aws;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * InitiateAuth, or AdminInitiateAuth.
 *
 * @param flow {@code AuthFlow}
 * @param clientMetadata empty for none
 */
public record AuthRequest(
        String flow, String clientId, Map<String, String> parameters, Map<String, String> clientMetadata) {

    public AuthRequest {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        clientMetadata = Collections.unmodifiableMap(new LinkedHashMap<>(clientMetadata));
    }

    /** The same with another parameter, unless there is one of that name. */
    public AuthRequest withDefault(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.putIfAbsent(name, value);
        return new AuthRequest(flow, clientId, all, clientMetadata);
    }

    /** Shows names only: the values are credentials. */
    @Override
    public String toString() {
        return "AuthRequest[" + flow + " " + parameters.keySet() + "]";
    }
}
