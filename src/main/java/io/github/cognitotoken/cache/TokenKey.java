package io.github.cognitotoken.cache;

import io.github.cognitotoken.storage.Digest;
import java.util.Map;
import java.util.TreeMap;

/**
 * What tokens belong to. Two sign-ins with the same key get tokens of the same kind; how the person signed in is no part
 * of it, nor is any secret.
 *
 * @param place the custom endpoint, else the region
 * @param username the user's canonical name
 * @param clientMetadata what the pool's Lambda triggers were told, and may have put into the tokens
 */
public record TokenKey(String place, String clientId, String username, Map<String, String> clientMetadata) {

    /** The name of the entry's files. */
    String name() {
        return name("entry", place, clientId, username, clientMetadata);
    }

    static String name(String purpose, String place, String clientId, String who, Map<String, String> metadata) {
        Digest digest = new Digest(purpose).add(place).add(clientId).add(who);
        new TreeMap<>(metadata).forEach((name, value) -> digest.add(name).add(value));
        return digest.hex();
    }

    /** Without the metadata's values: they may be secret. */
    @Override
    public String toString() {
        return "TokenKey[" + place + ", " + clientId + ", " + username + ", " + clientMetadata.keySet() + "]";
    }
}
