package io.github.cognitotoken.net;

import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.userpool.UserPool;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/** A request for a pool's keys. */
final class PoolRequest {

    private PoolRequest() {}

    /** The answer's status, from a server that may have another name than the pool's. */
    static int status(UserPool pool, Optional<SSLSocketFactory> trust, URI server) {
        Duration seconds = Duration.ofSeconds(20);
        ClientConnection connection =
                new ClientConnection(server, "the pool", seconds, seconds, trust, Optional.empty());
        WireLog log = new WireLog(new Diagnostics(new ByteArrayOutputStream(), new Redaction()), new Redaction());
        URI keys = server.resolve("/" + pool.id() + "/.well-known/jwks.json");
        return new HttpExchange(connection, "test", log)
                .send(new HttpRequest("GET", keys, Map.of(), ""))
                .status();
    }
}
