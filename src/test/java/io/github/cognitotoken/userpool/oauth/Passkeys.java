package io.github.cognitotoken.userpool.oauth;

import java.security.PublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The credentials that users have registered; tests may add one without a browser. */
public final class Passkeys {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Map<String, Passkey> byId = new ConcurrentHashMap<>();

    /** The key is one of the curve P-256. */
    public void add(String username, byte[] credentialId, PublicKey key) {
        byId.put(BASE64.encodeToString(credentialId), new Passkey(username, key));
    }

    public long count(String username) {
        return byId.values().stream()
                .filter(passkey -> passkey.username().equals(username))
                .count();
    }

    /** By the id in base64url, as browsers write it. */
    Optional<Passkey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
