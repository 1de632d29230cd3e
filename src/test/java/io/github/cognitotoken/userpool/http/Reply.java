package io.github.cognitotoken.userpool.http;

/** What to answer and how it is delivered. */
public record Reply(Response response, Delivery delivery) {

    public static Reply of(Response response) {
        return new Reply(response, Delivery.whole());
    }
}
