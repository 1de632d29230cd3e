package io.github.cognitotoken.aws;

import io.github.cognitotoken.host.Secret;

/**
 * An entry of {@code Logins}.
 *
 * @param provider the name of the user pool among the identity pool's providers
 * @param idToken a token of that user pool
 */
public record IdentityLogin(String provider, Secret idToken) {}
