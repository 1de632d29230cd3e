package io.github.cognitotoken.doctor;

import io.github.cognitotoken.host.TimeLimit;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.HttpAnswer;
import io.github.cognitotoken.net.HttpExchanges;
import io.github.cognitotoken.net.HttpRequest;
import java.util.concurrent.TimeoutException;

/** One exchange within a time limit. It is not repeated: a fault is to be seen, and not to be got over. */
record BoundedExchange(HttpExchanges http, ClientConnection connection) {

    /**
     * Makes it.
     *
     * @throws CallFailure if no answer came in time
     */
    HttpAnswer send(HttpRequest request) {
        try {
            return new TimeLimit(connection.timeout())
                    .call(() -> http.through(connection).send(request));
        } catch (TimeoutException e) {
            throw CallFailure.of(
                    CallFailure.Phase.EXCHANGE, "within " + connection.timeout().toSeconds() + " seconds", e);
        }
    }
}
