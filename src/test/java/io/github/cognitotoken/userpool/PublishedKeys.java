package io.github.cognitotoken.userpool;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.http.Response;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys of a pool and its JWKS. When keys are rotated, the old ones stay in the JWKS for tokens that they signed,
 * until they are withdrawn.
 */
public final class PublishedKeys {

    private final List<SigningKeys.SigningKey> old = new ArrayList<>();
    private final List<JsonObject> others = new ArrayList<>();
    private SigningKeys current;
    private String cacheControl;

    PublishedKeys(SigningKeys current) {
        this.current = current;
    }

    /** The keys that sign now. */
    public synchronized SigningKeys current() {
        return current;
    }

    /** From now on other keys sign. */
    public synchronized void rotate(SigningKeys next) {
        old.add(current.access());
        old.add(current.id());
        current = next;
    }

    /** From now on the JWKS has none but the current keys. */
    public synchronized void withdrawOld() {
        old.clear();
    }

    /** The key of that name with which the pool signs, or did. */
    synchronized Optional<PublicKey> publicKey(String kid) {
        return Stream.concat(Stream.of(current.access(), current.id()), old.stream())
                .filter(key -> key.kid().equals(kid))
                .map(key -> key.pair().getPublic())
                .findFirst();
    }

    /** Adds a key to the JWKS that this pool does not sign with. */
    public synchronized void publish(JsonObject jwk) {
        others.add(jwk);
    }

    /** The Cache-Control header of the JWKS; there is none before. */
    public synchronized void cacheControl(String value) {
        cacheControl = value;
    }

    synchronized Response answer() {
        Response response = Response.of(200, "application/json", jwks().toString());
        return cacheControl == null ? response : response.with("Cache-Control", cacheControl);
    }

    /** The keys as the pool serves them. */
    public synchronized JsonObject jwks() {
        JsonArray keys = new JsonArray();
        keys.add(current.id().jwk());
        keys.add(current.access().jwk());
        old.forEach(key -> keys.add(key.jwk()));
        others.forEach(keys::add);
        JsonObject jwks = new JsonObject();
        jwks.add("keys", keys);
        return jwks;
    }
}
