package io.github.cognitotoken.userpool.oauth;

import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Everything that the domain answers, by method and path below its base URL. */
public final class Domain {

    private final Map<String, Function<Request, Response>> routes = new HashMap<>();

    public Domain(OAuthPool pool) {
        ClientAuthentication authentication = new ClientAuthentication(pool);
        TokenEndpoint token =
                new TokenEndpoint(authentication, Map.of("client_credentials", new ClientCredentialsGrant(pool)));
        routes.put("POST /oauth2/token", token::answer);
        routes.put("GET /oauth2/token", request -> methodNotAllowed());
        routes.put("POST /oauth2/revoke", new RevokeEndpoint(pool, authentication)::answer);
        routes.put("GET /oauth2/revoke", request -> methodNotAllowed()); // row 23
    }

    public Map<String, Function<Request, Response>> routes() {
        return Map.copyOf(routes);
    }

    private static Response methodNotAllowed() {
        return Response.of(405, "text/html", "<html><body><h1>HTTP Status 405</h1></body></html>")
                .with("Allow", "POST");
    }
}
