package io.github.cognitotoken.userpool.oauth;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;

/** GET /oauth2/userInfo (4.5); all values are strings. */
final class UserInfoEndpoint {

    private static final String SCHEME = "Bearer ";

    private final OAuthPool pool;

    UserInfoEndpoint(OAuthPool pool) {
        this.pool = pool;
    }

    Response answer(Request request) {
        try {
            return Json.ok(claims(bearer(request)));
        } catch (OAuthError error) {
            return error.response().with("WWW-Authenticate", error.challenge());
        }
    }

    private Bearer bearer(Request request) {
        String header = request.header("Authorization").orElseThrow(OAuthError::invalidRequest);
        if (!header.startsWith(SCHEME)) {
            throw OAuthError.invalidRequest();
        }
        Bearer bearer = pool.bearer(header.substring(SCHEME.length()))
                .orElseThrow(() -> OAuthError.of("invalid_token").withStatus(401));
        if (!bearer.scopes().contains("openid")) {
            throw new OAuthError(401, "invalid_token", "Access token does not contain openid scope"); // row 26
        }
        return bearer;
    }

    private static JsonObject claims(Bearer bearer) {
        JsonObject claims = new JsonObject();
        claims.addProperty("sub", bearer.user().sub());
        if (bearer.scopes().contains("email")) {
            bearer.user().email().ifPresent(email -> {
                claims.addProperty("email_verified", "true");
                claims.addProperty("email", email);
            });
        }
        claims.addProperty("username", bearer.user().username());
        return claims;
    }
}
