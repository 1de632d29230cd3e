package io.github.cognitotoken.aws;

import io.github.cognitotoken.host.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer of DescribeUserPoolClient about an app client.
 *
 * @param secret empty for a public client
 * @param explicitAuthFlows the flows that it allows, by the API's names
 * @param scopes the OAuth 2.0 scopes that it may ask for
 * @param callbackUrls where a browser may be sent back to, letter by letter
 * @param others further facts, by names for people
 */
public record AppClientDescription(
        Optional<Secret> secret,
        List<String> explicitAuthFlows,
        List<String> scopes,
        List<String> callbackUrls,
        Map<String, String> others) {}
