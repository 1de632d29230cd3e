package io.github.cognitotoken.oauth;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A request for an authorization code: an address that a browser is sent to (RFC 6749, section 4.1.1, with PKCE).
 *
 * @param redirectUri where the browser goes with the answer, letter by letter as it is registered
 * @param state comes back with the answer, so that the answer of another request is told apart
 * @param nonce comes back in the ID token, so that the token of another sign-in is told apart
 * @param parameters what else is asked: {@code scope}, {@code prompt}, {@code identity_provider}, …
 */
public record AuthorizationRequest(
        URI endpoint,
        String clientId,
        String redirectUri,
        String state,
        String nonce,
        Pkce pkce,
        Map<String, String> parameters) {

    /** Bytes: more than the 128 bits that RFC 6749, section 10.10, asks for. */
    private static final int UNGUESSABLE = 24;

    /** A new request, which shares no secret with any other. */
    public static AuthorizationRequest random(
            URI endpoint, String clientId, String redirectUri, Map<String, String> parameters, RandomGenerator random) {
        return new AuthorizationRequest(
                endpoint,
                clientId,
                redirectUri,
                RandomText.of(UNGUESSABLE, random),
                RandomText.of(UNGUESSABLE, random),
                Pkce.random(random),
                parameters);
    }

    /** The address for the browser. */
    public URI uri() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", clientId);
        query.put("redirect_uri", redirectUri);
        query.putAll(parameters);
        query.put("state", state);
        query.put("nonce", nonce);
        query.put("code_challenge", pkce.challenge());
        query.put("code_challenge_method", Pkce.METHOD);
        String separator = endpoint.getRawQuery() == null ? "?" : "&";
        return URI.create(endpoint + separator + QueryParameters.encoded(query));
    }
}
