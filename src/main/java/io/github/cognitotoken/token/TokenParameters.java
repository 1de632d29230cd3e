package io.github.cognitotoken.token;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The parameters of a request that change the content of tokens, besides app client and subject. Tokens with other
 * parameters do not answer the request.
 *
 * @param scopes OAuth 2.0 scopes; their order does not matter
 * @param resource the API that the tokens are for (RFC 8707)
 * @param clientMetadata values for the pool's Lambda triggers
 * @param authParameters more {@code AuthParameters} of InitiateAuth, such as {@code TARGET_ACR_VALUES}
 */
public record TokenParameters(
        SortedSet<String> scopes,
        Optional<String> resource,
        SortedMap<String, String> clientMetadata,
        SortedMap<String, String> authParameters) {

    /** No parameters. */
    public static final TokenParameters NONE = of(Map.of(), Map.of());

    /** Those of a sign-in at the user-pool API, which knows neither scopes nor resources. */
    public static TokenParameters of(Map<String, String> clientMetadata, Map<String, String> authParameters) {
        return of(Set.of(), Optional.empty(), clientMetadata, authParameters);
    }

    public static TokenParameters of(
            Set<String> scopes,
            Optional<String> resource,
            Map<String, String> clientMetadata,
            Map<String, String> authParameters) {
        return new TokenParameters(
                new TreeSet<>(scopes), resource, new TreeMap<>(clientMetadata), new TreeMap<>(authParameters));
    }

    /** Whether there are no parameters; cheaper than {@code equals}, which the JDK generates at its first call. */
    public boolean isEmpty() {
        return scopes.isEmpty() && resource.isEmpty() && clientMetadata.isEmpty() && authParameters.isEmpty();
    }

    /**
     * Whether tokens with these parameters answer a request with those. A parameter that the request does not set may
     * have any value.
     */
    public boolean answer(TokenParameters request) {
        return (request.scopes.isEmpty() || request.scopes.equals(scopes))
                && (request.resource.isEmpty() || request.resource.equals(resource))
                && (request.clientMetadata.isEmpty() || request.clientMetadata.equals(clientMetadata))
                && (request.authParameters.isEmpty() || request.authParameters.equals(authParameters));
    }

    /** All of them as one text, by which two requests can be told apart; it may hold secrets. */
    public String fingerprint() {
        return String.join("\0", List.of(String.join(" ", scopes), resource.toString())) + "\0" + clientMetadata + "\0"
                + authParameters;
    }

    /** Shows no values of metadata and parameters: they may be secret. */
    @Override
    public String toString() {
        return scopes + " " + resource.orElse("-") + " " + clientMetadata.keySet() + " " + authParameters.keySet();
    }
}
