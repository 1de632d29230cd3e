package io.github.cognitotoken.userpool.oauth;

import com.google.gson.JsonObject;

/** A grant_type of the token endpoint: takes an authenticated client's form, returns the token reply. */
@FunctionalInterface
interface TokenGrant {

    JsonObject tokens(OAuthClient client, Form form);

    /** Something is used up by the request, whether it succeeds or not. */
    default void spend(Form form) {}
}
