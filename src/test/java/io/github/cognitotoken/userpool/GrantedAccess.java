package io.github.cognitotoken.userpool;

import io.github.cognitotoken.userpool.oauth.AuthenticationLevel;
import java.util.Optional;
import java.util.Set;

/**
 * What the access tokens of a sign-in allow.
 *
 * @param resource their audience, where one was asked for
 * @param level what acr and amr say, where the pool has step-up authentication
 * @param isOfDomain whether the user signed in on the domain, whose access tokens are of version 2
 */
record GrantedAccess(
        Set<String> scopes, Optional<String> resource, Optional<AuthenticationLevel> level, boolean isOfDomain) {

    /** A sign-in with the API has this scope and no other (1.1). */
    static final String USER_ADMIN = "aws.cognito.signin.user.admin";

    static GrantedAccess ofApi() {
        return new GrantedAccess(Set.of(USER_ADMIN), Optional.empty(), Optional.empty(), false);
    }

    /** The API gives an ID token always, the domain for openid only (4.2). */
    boolean hasIdToken() {
        return !isOfDomain || scopes.contains("openid");
    }
}
