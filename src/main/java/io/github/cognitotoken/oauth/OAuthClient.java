package io.github.cognitotoken.oauth;

import io.github.cognitotoken.host.Secret;
import java.util.Optional;

/**
 * The app client that asks.
 *
 * @param secret empty for a public client
 */
public record OAuthClient(String id, Optional<Secret> secret) {}
