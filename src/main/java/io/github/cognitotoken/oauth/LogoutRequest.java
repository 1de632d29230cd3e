package io.github.cognitotoken.oauth;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The address at which a browser ends its sign-in. It is Cognito's own: the parameters of OpenID Connect's logout are
 * unknown to it.
 */
public final class LogoutRequest {

    private LogoutRequest() {}

    /**
     * The address for the browser.
     *
     * @param logoutUri where it goes afterwards, letter by letter as it is registered
     */
    public static URI uri(URI endpoint, String clientId, String logoutUri) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", clientId);
        query.put("logout_uri", logoutUri);
        return URI.create(endpoint + "?" + QueryParameters.encoded(query));
    }
}
