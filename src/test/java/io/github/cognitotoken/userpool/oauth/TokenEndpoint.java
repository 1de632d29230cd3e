package io.github.cognitotoken.userpool.oauth;

import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;
import java.util.Map;

/** POST /oauth2/token (4.4). */
final class TokenEndpoint {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final ClientAuthentication authentication;
    private final Map<String, TokenGrant> grants;

    TokenEndpoint(ClientAuthentication authentication, Map<String, TokenGrant> grants) {
        this.authentication = authentication;
        this.grants = Map.copyOf(grants);
    }

    Response answer(Request request) {
        try {
            return tokens(request);
        } catch (OAuthError error) {
            return error.response();
        }
    }

    private Response tokens(Request request) {
        if (!request.header("Content-Type").orElse("").startsWith(FORM)) {
            throw OAuthError.invalidRequest();
        }
        Form form = Form.parse(request.body());
        String name = form.get("grant_type").orElseThrow(OAuthError::invalidRequest);
        TokenGrant grant = grants.get(name);
        if (grant == null) {
            throw OAuthError.of("unsupported_grant_type"); // row 13
        }
        try {
            if (form.repeatsAny()) {
                throw OAuthError.invalidRequest(); // row 5
            }
            return Json.ok(grant.tokens(authentication.check(request, form), form));
        } finally {
            grant.spend(form); // row 4: a failed exchange spends the code
        }
    }
}
