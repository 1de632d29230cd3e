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
        add(username, name(credentialId), key);
    }

    void add(String username, String id, PublicKey key) {
        byId.put(id, new Passkey(username, key));
    }

    /** The id in base64url, as browsers write it. */
    static String name(byte[] credentialId) {
        return BASE64.encodeToString(credentialId);
    }

    public long count(String username) {
        return byId.values().stream()
                .filter(passkey -> passkey.username().equals(username))
                .count();
    }

    Optional<Passkey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
