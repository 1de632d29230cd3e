package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;
import io.github.cognitotoken.userpool.oauth.Discovery;
import io.github.cognitotoken.userpool.oauth.Domain;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Who answers which request: the issuer's host has the API, JWKS and discovery, the domain everything of OAuth. */
record Routes(
        String poolPath,
        Map<String, Function<Request, Response>> ofIssuerHost,
        Map<String, Function<Request, Response>> ofDomain) {

    static Routes of(Pool pool, Optional<URI> base, Optional<Domain> domain) {
        AwsJson api = new AwsJson(
                AwsJson.USER_POOLS,
                Operations.unsigned(pool),
                Operations.signed(pool),
                new SignatureCheck(pool.accessKeyId()));
        AwsJson identities = new AwsJson(
                AwsJson.IDENTITY_POOLS,
                Operations.ofIdentityPool(pool),
                Map.of(),
                new SignatureCheck(pool.accessKeyId()));
        String poolPath = "/" + pool.id() + "/";
        String wellKnown = "GET " + poolPath + ".well-known/";
        return new Routes(
                poolPath,
                Map.of(
                        "POST /",
                        request -> (identities.isMeant(request) ? identities : api).answer(request),
                        wellKnown + "jwks.json",
                        request -> pool.tokens().keys().answer(),
                        wellKnown + "openid-configuration",
                        request -> json(
                                200,
                                Discovery.document(pool.issuer(), base.map(URI::toString), pool.registersClients()))),
                domain.map(Domain::routes).orElse(Map.of()));
    }

    Response answer(Route route, Request request) {
        Function<Request, Response> known = null;
        if (route.isOnIssuerHost()) {
            known = ofIssuerHost.get(route.name());
        }
        if (known == null && route.isOnDomain()) {
            known = ofDomain.get(route.name());
        }
        return known == null ? nothingThere(request) : known.apply(request);
    }

    /** On the issuer's host nothing speaks OAuth, whatever the discovery document of a pool without domain says (4.1). */
    private Response nothingThere(Request request) {
        if (!request.path().startsWith(poolPath)) {
            return Response.of(404, "text/plain", "no such page");
        }
        JsonObject body = new JsonObject();
        body.addProperty("code", "BadRequest");
        body.addProperty("message", "The server did not understand the operation that was requested.");
        body.addProperty("type", "client");
        return json(400, body);
    }

    private static Response json(int status, JsonObject body) {
        return Response.of(status, "application/json", body.toString());
    }
}
