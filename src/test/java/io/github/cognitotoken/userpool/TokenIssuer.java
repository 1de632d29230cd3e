package io.github.cognitotoken.userpool;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.oauth.Authorization;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Makes the tokens of a sign-in, with Cognito's claims. */
final class TokenIssuer {

    private static final int OAUTH_VERSION = 2;

    private final String issuer;
    private final PublishedKeys keys;
    private final Clock clock;
    private final Grants grants;

    TokenIssuer(String issuer, SigningKeys keys, Clock clock, Grants grants) {
        this.issuer = issuer;
        this.keys = new PublishedKeys(keys);
        this.clock = clock;
        this.grants = grants;
    }

    String issuer() {
        return issuer;
    }

    PublishedKeys keys() {
        return keys;
    }

    /** An AuthenticationResult with a new refresh token. */
    JsonObject signedIn(AppClient client, PoolUser user, Optional<String> deviceKey) {
        Grant grant = grant(client, user, deviceKey, clock.instant(), GrantedAccess.ofApi());
        JsonObject result = tokens(grant);
        result.addProperty("RefreshToken", grants.add(grant));
        return result;
    }

    /** The same for a sign-in on the domain. */
    JsonObject signedIn(AppClient client, PoolUser user, Authorization authorization) {
        GrantedAccess access =
                new GrantedAccess(authorization.scopes(), authorization.resource(), authorization.level(), true);
        Grant grant = grant(client, user, Optional.empty(), authorization.signedIn(), access);
        JsonObject result = tokens(grant, authorization.nonce());
        result.addProperty("RefreshToken", grants.add(grant));
        return result;
    }

    private Grant grant(
            AppClient client, PoolUser user, Optional<String> deviceKey, Instant authTime, GrantedAccess access) {
        Instant expires = clock.instant().plus(client.refreshTokenValidity());
        return new Grant(client, user, deviceKey, UUID.randomUUID().toString(), authTime, expires, access);
    }

    /** An AuthenticationResult without a refresh token. */
    JsonObject tokens(Grant grant) {
        return tokens(grant, Optional.empty());
    }

    private JsonObject tokens(Grant grant, Optional<String> nonce) {
        JsonObject result = new JsonObject();
        String accessToken = Jwt.sign(accessClaims(grant), keys.current().access());
        grants.issued(accessToken, grant);
        result.addProperty("AccessToken", accessToken);
        if (grant.access().hasIdToken()) {
            result.addProperty(
                    "IdToken",
                    Jwt.sign(idClaims(grant, accessToken, nonce), keys.current().id()));
        }
        result.addProperty("ExpiresIn", grant.client().tokenValidity().toSeconds());
        result.addProperty("TokenType", "Bearer");
        return result;
    }

    /** A ClientAuthenticationResult: an access token of the client itself, which is no user's (section 5). */
    JsonObject machine(AppClient client, Collection<String> scopes) {
        Instant issuedAt = clock.instant().minus(client.tokenAge());
        JsonObject claims = new JsonObject();
        claims.addProperty("sub", client.id());
        claims.addProperty("token_use", "access");
        claims.addProperty("scope", String.join(" ", scopes));
        claims.addProperty("auth_time", issuedAt.getEpochSecond());
        claims.addProperty("iss", issuer);
        claims.addProperty("exp", issuedAt.plus(client.tokenValidity()).getEpochSecond());
        claims.addProperty("iat", issuedAt.getEpochSecond());
        claims.addProperty("version", OAUTH_VERSION);
        claims.addProperty("jti", UUID.randomUUID().toString());
        claims.addProperty("client_id", client.id());
        JsonObject result = new JsonObject();
        result.addProperty("AccessToken", Jwt.sign(claims, keys.current().access()));
        result.addProperty("ExpiresIn", client.tokenValidity().toSeconds());
        result.addProperty("TokenType", "Bearer");
        return result;
    }

    private JsonObject accessClaims(Grant grant) {
        JsonObject claims = commonClaims(grant, "access");
        claims.addProperty("client_id", grant.client().id());
        claims.addProperty("username", grant.user().username());
        grant.deviceKey().ifPresent(key -> claims.addProperty("device_key", key));
        claims.addProperty("scope", String.join(" ", grant.access().scopes()));
        grant.access().resource().ifPresent(url -> claims.addProperty("aud", url));
        if (grant.access().isOfDomain()) {
            claims.addProperty("version", OAUTH_VERSION);
        }
        return claims;
    }

    private JsonObject idClaims(Grant grant, String accessToken, Optional<String> nonce) {
        JsonObject claims = commonClaims(grant, "id");
        if (grant.access().isOfDomain()) {
            claims.addProperty("at_hash", Jwt.halfHash(accessToken));
        }
        nonce.ifPresent(value -> claims.addProperty("nonce", value));
        claims.addProperty("aud", grant.client().id());
        claims.addProperty("cognito:username", grant.user().username());
        grant.user().email().ifPresent(email -> {
            claims.addProperty("email", email);
            claims.addProperty("email_verified", true);
        });
        return claims;
    }

    private JsonObject commonClaims(Grant grant, String use) {
        Instant issuedAt = clock.instant().minus(grant.client().tokenAge());
        JsonObject claims = new JsonObject();
        claims.addProperty("sub", grant.user().sub());
        claims.addProperty("iss", issuer);
        claims.addProperty("token_use", use);
        claims.addProperty("auth_time", grant.authTime().getEpochSecond());
        claims.addProperty("iat", issuedAt.getEpochSecond());
        claims.addProperty("exp", issuedAt.plus(grant.client().tokenValidity()).getEpochSecond());
        claims.addProperty("jti", UUID.randomUUID().toString());
        claims.addProperty("origin_jti", grant.originJti());
        grant.access().level().ifPresent(level -> {
            claims.addProperty("acr", level.acr());
            claims.add("amr", array(level.amr()));
        });
        if (!grant.user().groups().isEmpty()) {
            claims.add("cognito:groups", array(grant.user().groups()));
        }
        return claims;
    }

    private static JsonArray array(Collection<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
