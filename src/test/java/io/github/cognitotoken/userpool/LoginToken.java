package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;

/** What an identity pool checks of a login: provider, signature, issuer, audience and end, with the service's texts. */
final class LoginToken {

    private final Pool pool;
    private final IdentityPool identityPool;

    LoginToken(Pool pool, IdentityPool identityPool) {
        this.pool = pool;
        this.identityPool = identityPool;
    }

    /** The subject of the only login. */
    String subject(JsonObject request) {
        JsonObject logins = request.has("Logins") ? request.getAsJsonObject("Logins") : new JsonObject();
        if (logins.isEmpty()) {
            throw Refusal.notAuthorized("Unauthenticated access is not supported for this identity pool.");
        }
        String provider = logins.keySet().iterator().next();
        String token = logins.get(provider).getAsString();
        String[] parts = token.split("\\.");
        JsonObject claims = parts.length == 3 ? json(parts[1]) : new JsonObject();
        if (!claims.has("aud")) {
            throw Refusal.notAuthorized("Invalid login token. Missing a required claim: aud");
        }
        if (!provider.endsWith("/" + pool.id())
                || !claims.get("iss").getAsString().equals(pool.issuer())) {
            throw Refusal.notAuthorized("Invalid login token. Issuer doesn't match providerName");
        }
        if (!isSigned(parts)) {
            throw Refusal.notAuthorized("Invalid login token. Couldn't verify signed token.");
        }
        long now = pool.clock().instant().getEpochSecond();
        long ends = claims.get("exp").getAsLong();
        if (now >= ends) {
            throw Refusal.notAuthorized("Invalid login token. Token expired: " + now + " >= " + ends);
        }
        if (!provider.equals(identityPool.providerOf(pool.id()))
                || !identityPool.takes(claims.get("aud").getAsString())) {
            throw Refusal.notAuthorized("Token is not from a supported provider of this identity pool.");
        }
        return claims.get("sub").getAsString();
    }

    private boolean isSigned(String[] parts) {
        String kid = json(parts[0]).get("kid").getAsString();
        Optional<PublicKey> key = pool.tokens().keys().publicKey(kid);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key.orElseThrow(() -> Refusal.notAuthorized("Invalid login token. Unknown key.")));
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static JsonObject json(String part) {
        return JsonParser.parseString(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
                .getAsJsonObject();
    }
}
