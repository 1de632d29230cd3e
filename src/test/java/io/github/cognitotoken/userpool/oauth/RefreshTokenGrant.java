package io.github.cognitotoken.userpool.oauth;

import com.google.gson.JsonObject;

/** refresh_token: works on tokens of the API too, and with rotation on or off (4.4, section 6). */
final class RefreshTokenGrant implements TokenGrant {

    private final OAuthPool pool;

    RefreshTokenGrant(OAuthPool pool) {
        this.pool = pool;
    }

    @Override
    public JsonObject tokens(OAuthClient client, Form form) {
        return pool.refreshed(client, form.get("refresh_token").orElseThrow(OAuthError::invalidRequest));
    }
}
