package io.github.cognitotoken.userpool.oauth;

import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** AWS's sample of a cache in front of the token endpoint, for client_credentials alone (4.7). */
final class CachingProxy {

    private static final Duration LIFE = Duration.ofHours(1);

    private final Function<Request, Response> endpoint;
    private final Clock clock;
    private final boolean keyHasScope;
    private final Map<String, Stored> cache = new ConcurrentHashMap<>();

    /** Earlier revisions of the sample left the scope out of the cache's key. */
    CachingProxy(Function<Request, Response> endpoint, Clock clock, boolean keyHasScope) {
        this.endpoint = endpoint;
        this.clock = clock;
        this.keyHasScope = keyHasScope;
    }

    Response answer(Request request) {
        Form form = Form.parse(request.body());
        String scope = form.get("scope").orElse("");
        String key = authorization(request) + (keyHasScope ? " " + scope : "");
        Stored stored = cache.get(key);
        if (stored != null && clock.instant().isBefore(stored.end())) {
            return stored.response();
        }
        Response fresh = fetch(request, form, scope);
        if (fresh.status() == 200) {
            cache.put(key, new Stored(fresh, clock.instant().plus(LIFE)));
        }
        return new Response(200, fresh.headers(), fresh.body()); // the sample maps every status to this one
    }

    /** The body is made anew: aws_client_metadata and everything else is dropped, a missing scope becomes an empty one. */
    private Response fetch(Request request, Form form, String scope) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("grant_type", "client_credentials");
        body.put("scope", scope);
        for (String credential : new String[] {"client_id", "client_secret"}) {
            form.get(credential).ifPresent(value -> body.put(credential, value));
        }
        return endpoint.apply(new Request("POST", "/oauth2/token", request.headers(), Form.encode(body)));
    }

    /** Credentials in the body belong to the key as well: else one client would get another's token. */
    private static String authorization(Request request) {
        Form form = Form.parse(request.body());
        return request.header("Authorization").orElse("") + " "
                + form.get("client_id").orElse("") + " "
                + form.get("client_secret").orElse("");
    }

    private record Stored(Response response, Instant end) {}
}
