package io.github.cognitotoken.userpool.oauth;

import java.util.Set;

/** Whom a valid access token is of, and what it allows. */
public record Bearer(OAuthUser user, Set<String> scopes) {}
