package io.github.cognitotoken.userpool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whether a caller knows the client's secret; computed here from the definition, not by the program's own code. */
final class SecretHashCheck {

    private SecretHashCheck() {}

    static void check(AppClient client, String username, Parameters parameters) {
        check(client, username, parameters.optional("SECRET_HASH"));
    }

    static void check(AppClient client, String username, Optional<String> received) {
        if (client.secret().isPresent() && received.isEmpty()) {
            throw Refusal.notAuthorized(
                    "Client " + client.id() + " is configured with secret but SECRET_HASH was not received");
        }
        if (client.secret().isEmpty() && received.isPresent()) {
            throw Refusal.invalidParameter(
                    "App client " + client.id() + " is not configured for secret but secret hash was received");
        }
        Optional<String> wanted = client.secret().map(secret -> hash(secret, username + client.id()));
        if (!received.equals(wanted)) {
            throw Refusal.notAuthorized("Unable to verify secret hash for client " + client.id());
        }
    }

    private static String hash(String secret, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), mac.getAlgorithm()));
            return Base64.getEncoder().encodeToString(mac.doFinal(message.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
