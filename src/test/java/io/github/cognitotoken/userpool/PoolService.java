package io.github.cognitotoken.userpool;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.http.Reply;
import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What is reached at the pool's address: records each request, finds who answers it, applies the planned fault. */
final class PoolService {

    private static final String API = "POST /";

    /** RFC_1123_DATE_TIME of the JDK writes days below ten with one digit; HTTP wants two. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final Requests requests;
    private final Faults faults;
    private final Clock clock;
    private final CompletableFuture<Map<String, Function<Request, Response>>> routes = new CompletableFuture<>();

    PoolService(Requests requests, Faults faults, Clock clock) {
        this.requests = requests;
        this.faults = faults;
        this.clock = clock;
    }

    /** Requests that come before this wait for it: the pool's issuer needs the port, so it exists after the listener. */
    void open(Pool pool) {
        AwsJson api =
                new AwsJson(Operations.unsigned(pool), Operations.signed(pool), new SignatureCheck(pool.accessKeyId()));
        String wellKnown = "GET /" + pool.id() + "/.well-known/";
        routes.complete(Map.of(
                API,
                api::answer,
                wellKnown + "jwks.json",
                request -> json(pool.tokens().keys().jwks()),
                wellKnown + "openid-configuration",
                request -> json(discovery(pool))));
    }

    Reply reply(Request request) {
        String route = request.method() + " " + request.path();
        String operation = route.equals(API) ? AwsJson.operation(request) : route;
        requests.add(new RecordedRequest(operation, request.headers(), request.body()));
        Reply reply = faults.take(operation).spoil(() -> answer(route, request));
        String date = HTTP_DATE.format(clock.instant());
        return new Reply(reply.response().with("Date", date), reply.delivery());
    }

    private Response answer(String route, Request request) {
        Function<Request, Response> known = routes.join().get(route);
        return known == null ? Response.of(404, "text/plain", "no such page") : known.apply(request);
    }

    private static Response json(JsonObject body) {
        return Response.of(200, "application/json", body.toString());
    }

    private static JsonObject discovery(Pool pool) {
        JsonArray algorithms = new JsonArray();
        algorithms.add("RS256");
        JsonObject discovery = new JsonObject();
        discovery.addProperty("issuer", pool.issuer());
        discovery.addProperty("jwks_uri", pool.issuer() + "/.well-known/jwks.json");
        discovery.add("id_token_signing_alg_values_supported", algorithms);
        return discovery;
    }
}
