package io.github.cognitotoken.userpool.oauth;

import io.github.cognitotoken.userpool.http.Request;
import java.util.Optional;

/** Which client sends a request, and whether it knows its secret: by a Basic header or in the body (4.4). */
final class ClientAuthentication {

    private final OAuthPool pool;

    ClientAuthentication(OAuthPool pool) {
        this.pool = pool;
    }

    OAuthClient check(Request request, Form form) {
        Optional<BasicCredentials> basic = request.header("Authorization").map(BasicCredentials::parse);
        Optional<String> inBody = form.get("client_id");
        if (basic.isEmpty() && inBody.isEmpty()) {
            throw OAuthError.invalidRequest(); // row 5: a parameter is missing
        }
        String id = basic.map(BasicCredentials::id).or(() -> inBody).orElseThrow();
        if (inBody.filter(other -> !other.equals(id)).isPresent()) {
            throw OAuthError.invalidClient();
        }
        OAuthClient client = pool.client(id).orElseThrow(OAuthError::invalidClient); // row 6: the id is wrong
        checkSecret(client, basic.map(BasicCredentials::secret).or(() -> form.get("client_secret")));
        if (basic.isPresent() && client.oauth().refusesBasic()) {
            throw OAuthError.invalidClient(); // row 8
        }
        return client;
    }

    private static void checkSecret(OAuthClient client, Optional<String> secret) {
        if (client.secret().isEmpty() && secret.isPresent()) {
            throw OAuthError.unauthorizedClient(); // row 10
        }
        if (!client.secret().equals(secret)) {
            throw OAuthError.invalidClient(); // row 6
        }
    }
}
