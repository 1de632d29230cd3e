package io.github.cognitotoken.userpool;

import io.github.cognitotoken.userpool.http.Reply;
import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** What is reached at the pool's address: records each request, finds who answers it, applies the planned fault. */
final class PoolService {

    /** RFC_1123_DATE_TIME of the JDK writes days below ten with one digit; HTTP wants two. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final Requests requests;
    private final Faults faults;
    private final Clock clock;
    private final String domainPath;
    private final CompletableFuture<Routes> routes = new CompletableFuture<>();
    private volatile Duration dateSkew = Duration.ZERO;

    PoolService(Requests requests, Faults faults, Clock clock, String domainPath) {
        this.requests = requests;
        this.faults = faults;
        this.clock = clock;
        this.domainPath = domainPath;
    }

    /** Requests that come before this wait for it: the pool's issuer needs the port, so it exists after the listener. */
    void open(Routes complete) {
        routes.complete(complete);
    }

    /** By how much the Date header goes ahead of the clock that tokens are issued by. */
    void dateSkew(Duration skew) {
        this.dateSkew = skew;
    }

    Reply reply(Request request) {
        Route route = Route.of(request, domainPath);
        String operation = route.isApi() ? AwsJson.operation(request) : route.name();
        requests.add(new RecordedRequest(operation, request.target(), request.headers(), request.body()));
        Reply reply = faults.take(operation).spoil(() -> answer(route, request));
        String date = HTTP_DATE.format(clock.instant().plus(dateSkew));
        return new Reply(reply.response().with("Date", date), reply.delivery());
    }

    private Response answer(Route route, Request request) {
        return routes.join().answer(route, request);
    }
}
