package io.github.cognitotoken.jwt.verify;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.nimbusds.jose.jwk.RSAKey;
import io.github.cognitotoken.failure.Failure;
import java.text.ParseException;
import java.util.Optional;

/**
 * The public keys of an issuer (RFC 7517), of which only the one that is asked for is read: a key of a kind to come does
 * no harm to the others.
 *
 * @param json the key set, as the issuer serves it
 */
record KeySet(JsonObject json) {

    /** RFC 7518, section 3.3. */
    private static final int SHORTEST = 2048;

    private static final JsonArray VERIFY_ONLY =
            JsonParser.parseString("[\"verify\"]").getAsJsonArray();

    /** Whether it looks like a key set. */
    static boolean isKeySet(JsonObject json) {
        return json.get("keys") instanceof JsonArray;
    }

    /** Whether it has a key of that id. */
    boolean has(String keyId) {
        return jwk(keyId).isPresent();
    }

    /**
     * The key of that id.
     *
     * @throws Failure if it is not for the signatures of tokens
     */
    Optional<RSAKey> find(String keyId) {
        return jwk(keyId).map(jwk -> key(jwk, keyId));
    }

    private Optional<JsonObject> jwk(String keyId) {
        for (JsonElement each : json.getAsJsonArray("keys")) {
            if (each instanceof JsonObject jwk && keyId.equals(text(jwk, "kid"))) {
                return Optional.of(jwk);
            }
        }
        return Optional.empty();
    }

    private static RSAKey key(JsonObject jwk, String keyId) {
        require(jwk, keyId, "kty", "RSA", false);
        require(jwk, keyId, "use", "sig", true);
        require(jwk, keyId, "alg", SignatureCheck.ALGORITHM, true);
        if (jwk.has("key_ops") && !jwk.get("key_ops").equals(VERIFY_ONLY)) {
            throw unfit(keyId, "its key_ops are not for verifying alone");
        }
        try {
            RSAKey key = RSAKey.parse(jwk.toString());
            if (key.size() < SHORTEST) {
                throw unfit(keyId, "it has less than " + SHORTEST + " bits");
            }
            return key.toPublicJWK();
        } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
            throw unfit(keyId, "it is malformed").causedBy(e);
        }
    }

    private static void require(JsonObject jwk, String keyId, String member, String value, boolean mayLack) {
        if (jwk.has(member) ? !value.equals(text(jwk, member)) : !mayLack) {
            throw unfit(keyId, "its " + member + " is not " + value);
        }
    }

    private static Failure unfit(String keyId, String why) {
        return Refusals.of(
                "the key of the token (kid " + Refusals.shown(keyId) + ") is not one for its signature: " + why,
                Refusals.DO_NOT_TRUST);
    }

    private static String text(JsonObject jwk, String member) {
        JsonElement value = jwk.get(member);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }
}
