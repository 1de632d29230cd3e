package io.github.cognitotoken.jwt.verify;

import com.google.gson.JsonElement;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.jwt.Jwt;
import java.text.ParseException;

/** Checks a signature (RFC 7515). The algorithm is RS256, whatever the token says. */
final class SignatureCheck {

    static final String ALGORITHM = "RS256";

    private SignatureCheck() {}

    /**
     * The id of the key that the token names.
     *
     * @throws Failure if its header is none of Cognito's
     */
    static String keyId(Jwt jwt) {
        requireAlgorithm(text(jwt, "alg"));
        if (jwt.header().has("crit") || jwt.header().has("b64")) {
            throw Refusals.of("the token's header asks for an extension (crit or b64)", Refusals.DO_NOT_TRUST);
        }
        String keyId = text(jwt, "kid");
        if (keyId.isEmpty()) {
            throw Refusals.of("the token does not name its key (kid)", Refusals.DO_NOT_TRUST);
        }
        return keyId;
    }

    private static void requireAlgorithm(String named) {
        if (named.equals(ALGORITHM)) {
            return;
        }
        if (named.equalsIgnoreCase("none")) {
            throw Refusals.of("the token is not signed (alg none)", Refusals.DO_NOT_TRUST);
        }
        if (named.startsWith("HS")) {
            throw Refusals.of(
                    "the token is signed with a shared secret (alg " + Refusals.shown(named)
                            + "): everybody who has the public key could have made it",
                    Refusals.DO_NOT_TRUST);
        }
        throw Refusals.of(
                "the token is not signed with " + ALGORITHM + ": alg is " + Refusals.shown(named),
                Refusals.DO_NOT_TRUST);
    }

    /** A string of the header; empty if it has none. */
    private static String text(Jwt jwt, String name) {
        JsonElement value = jwt.header().get(name);
        return value != null
                        && value.isJsonPrimitive()
                        && value.getAsJsonPrimitive().isString()
                ? value.getAsString()
                : "";
    }

    /**
     * Checks the signature.
     *
     * @throws Failure if that key did not make it
     */
    static void require(String token, RSAKey key) {
        try {
            JWSObject signed = JWSObject.parse(token);
            if (signed.verify(new RSASSAVerifier(key.toRSAPublicKey()))) {
                return;
            }
        } catch (ParseException | JOSEException | RuntimeException e) {
            throw Refusals.of("this is not a JWT: its header or signature is malformed", Refusals.DO_NOT_TRUST)
                    .causedBy(e);
        }
        throw Refusals.of(
                "the signature of the token is wrong: it was changed, or the issuer's key did not make it",
                Refusals.DO_NOT_TRUST);
    }
}
