package io.github.cognitotoken.userpool.oauth;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a user's sign-in on the domain gives a client.
 *
 * @param level how the user proved it, where the pool has step-up authentication
 * @param signedIn when the user proved who they are, which may be long before the client asked
 */
public record Authorization(
        Set<String> scopes,
        Optional<String> nonce,
        Optional<String> resource,
        Optional<AuthenticationLevel> level,
        Instant signedIn) {}
