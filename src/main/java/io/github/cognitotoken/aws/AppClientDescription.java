package io.github.cognitotoken.aws;

import io.github.cognitotoken.host.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What DescribeUserPoolClient says about an app client.
 *
 * @param secret empty for a public client
 * @param explicitAuthFlows the ways of signing in that it allows, by the API's names
 * @param scopes the OAuth 2.0 scopes that it may ask for
 * @param others what it says besides, by names for people
 */
public record AppClientDescription(
        Optional<Secret> secret, List<String> explicitAuthFlows, List<String> scopes, Map<String, String> others) {}
