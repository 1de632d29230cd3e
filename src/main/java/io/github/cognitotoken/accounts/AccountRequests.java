package io.github.cognitotoken.accounts;

import io.github.cognitotoken.auth.AppClient;
import io.github.cognitotoken.aws.AccountRequest;
import java.util.Map;

/**
 * Makes the requests of an app client about a user.
 *
 * @param clientMetadata for the pool's Lambda triggers
 */
record AccountRequests(AppClient client, Map<String, String> clientMetadata) {

    AccountRequest about(String username) {
        return about(username, Map.of());
    }

    /** Each request hashes the very username that it sends. */
    AccountRequest about(String username, Map<String, String> attributes) {
        return new AccountRequest(client.id(), username, client.secretHash(username), attributes, clientMetadata);
    }
}
