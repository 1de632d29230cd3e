package io.github.cognitotoken.aws;

import io.github.cognitotoken.host.Secret;
import java.util.Map;
import java.util.Optional;

/**
 * GetTokensFromRefreshToken.
 *
 * @param clientMetadata empty for none
 */
public record RefreshRequest(
        Secret refreshToken,
        String clientId,
        Optional<Secret> clientSecret,
        Optional<String> deviceKey,
        Map<String, String> clientMetadata) {}
