package io.github.cognitotoken.userpool.oauth;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.http.Response;

/**
 * An error reply of an endpoint that answers in JSON. As a rule Cognito sends {@code error} alone, whatever the cause;
 * the few replies with an {@code error_description} say so where they are made (4.4).
 */
public final class OAuthError extends RuntimeException {

    private static final int BAD_REQUEST = 400;

    private final int status;
    private final String error;
    private final String description;

    OAuthError(int status, String error, String description) {
        super(error);
        this.status = status;
        this.error = error;
        this.description = description;
    }

    static OAuthError of(String error) {
        return new OAuthError(BAD_REQUEST, error, null);
    }

    static OAuthError invalidRequest() {
        return of("invalid_request");
    }

    public static OAuthError invalidGrant() {
        return of("invalid_grant");
    }

    /** 400 as in the guide's sample for the token endpoint; the page on revoking says 401 (4.4, 4.5). */
    static OAuthError invalidClient() {
        return of("invalid_client");
    }

    static OAuthError unauthorizedClient() {
        return of("unauthorized_client");
    }

    OAuthError withStatus(int other) {
        return new OAuthError(other, error, description);
    }

    String error() {
        return error;
    }

    /** The WWW-Authenticate header that says the same. */
    String challenge() {
        String more = description == null ? "" : ", error_description=\"" + description + "\"";
        return "Bearer error=\"" + error + "\"" + more;
    }

    Response response() {
        JsonObject body = new JsonObject();
        body.addProperty("error", error);
        if (description != null) {
            body.addProperty("error_description", description);
        }
        return Json.response(status, body);
    }
}
