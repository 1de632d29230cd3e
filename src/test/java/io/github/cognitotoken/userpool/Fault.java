package io.github.cognitotoken.userpool;

import io.github.cognitotoken.userpool.http.Delivery;
import io.github.cognitotoken.userpool.http.Reply;
import io.github.cognitotoken.userpool.http.Response;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Something that goes wrong with an answer. Faults of delivery let the operation take effect first, as a network
 * does that breaks on the way back; faults that answer for themselves come instead of the operation.
 */
@FunctionalInterface
public interface Fault {

    Reply spoil(Supplier<Response> answer);

    static Fault none() {
        return answer -> Reply.of(answer.get());
    }

    // Delivery

    static Fault delay(Duration delay) {
        return delivery(Delivery.whole().after(delay));
    }

    /** Never answers, as long as the pool runs. */
    static Fault hang() {
        return delay(Duration.ofDays(1));
    }

    static Fault drop() {
        return delivery(Delivery.drop());
    }

    static Fault reset() {
        return delivery(Delivery.reset());
    }

    /** The last bytes of the body are missing. */
    static Fault truncated() {
        return delivery(Delivery.truncated(10));
    }

    /** A byte at a time, with this pause after each. */
    static Fault drip(Duration pause) {
        return delivery(Delivery.drip(pause));
    }

    static Fault delivery(Delivery delivery) {
        return answer -> new Reply(answer.get(), delivery);
    }

    static Fault contentType(String type) {
        return answer -> Reply.of(answer.get().with("Content-Type", type));
    }

    // Other answers

    static Fault error(int status, String code, String message) {
        return answer(AwsJson.error(status, code, message));
    }

    static Fault internalError() {
        return error(500, "InternalErrorException", "Internal server error");
    }

    static Fault throttle() {
        return error(400, "TooManyRequestsException", "Rate exceeded");
    }

    /** As a load balancer in front of the service answers. */
    static Fault unavailable() {
        return answer(Response.of(503, "text/html", "<html><body><h1>503 Service Unavailable</h1></body></html>"));
    }

    /** As a captive portal answers. */
    static Fault notJson() {
        return answer(Response.of(200, "text/html", "<html><body>Welcome to our Wi-Fi</body></html>"));
    }

    static Fault redirect(String location) {
        return answer(Response.of(302, "text/html", "").with("Location", location));
    }

    static Fault answer(Response other) {
        return answer -> Reply.of(other);
    }
}
