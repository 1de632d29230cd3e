package io.github.cognitotoken.userpool.oauth;

import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;

/** POST /oauth2/revoke: 200 and nothing else, also for a token that is unknown or revoked already (4.5). */
final class RevokeEndpoint {

    private static final int JWT_DOTS = 2;

    private final OAuthPool pool;
    private final ClientAuthentication authentication;

    RevokeEndpoint(OAuthPool pool, ClientAuthentication authentication) {
        this.pool = pool;
        this.authentication = authentication;
    }

    Response answer(Request request) {
        try {
            return revoke(request);
        } catch (OAuthError error) {
            return error.response();
        }
    }

    private Response revoke(Request request) {
        Form form = Form.parse(request.body());
        OAuthClient client = client(request, form);
        String token = form.get("token").orElseThrow(OAuthError::invalidRequest);
        if (token.chars().filter(c -> c == '.').count() == JWT_DOTS) {
            throw OAuthError.of("unsupported_token_type"); // an access or ID token
        }
        pool.revoke(client, token);
        return Response.of(200, "text/plain", "");
    }

    /** invalid_client has the status 401 here (4.5). */
    private OAuthClient client(Request request, Form form) {
        try {
            return authentication.check(request, form);
        } catch (OAuthError error) {
            throw error.error().equals("invalid_client") ? error.withStatus(401) : error;
        }
    }
}
