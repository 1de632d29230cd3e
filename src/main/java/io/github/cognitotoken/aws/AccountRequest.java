package io.github.cognitotoken.aws;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The user that a request is about, and the app client that it comes from.
 *
 * @param secretHash {@code SECRET_HASH} over that username; empty for a public client
 * @param attributes of a new user, by name; empty elsewhere
 * @param clientMetadata empty for none
 */
public record AccountRequest(
        String clientId,
        String username,
        Optional<String> secretHash,
        Map<String, String> attributes,
        Map<String, String> clientMetadata) {

    public AccountRequest {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        clientMetadata = Collections.unmodifiableMap(new LinkedHashMap<>(clientMetadata));
    }

    /** Shows neither the hash nor the values of attributes. */
    @Override
    public String toString() {
        return "AccountRequest[" + username + " " + attributes.keySet() + "]";
    }
}
