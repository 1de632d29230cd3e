package io.github.cognitotoken.net;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One call of an operation of the user-pool API, by the AWS JSON 1.1 protocol. It is for operations that the SDK does
 * not know, or would sign.
 */
public final class AwsJsonCall {

    private static final String SERVICE = "AWSCognitoIdentityProviderService.";

    private final HttpExchange http;
    private final URI endpoint;
    private final UnaryOperator<HttpRequest> signature;

    /**
     * Unsigned calls.
     *
     * @param endpoint of the user-pool API
     */
    public AwsJsonCall(HttpExchange http, URI endpoint) {
        this(http, endpoint, UnaryOperator.identity());
    }

    /**
     * Signed calls.
     *
     * @param signature adds the headers of the signature to a request
     */
    public AwsJsonCall(HttpExchange http, URI endpoint, UnaryOperator<HttpRequest> signature) {
        this.http = http;
        this.endpoint = endpoint;
        this.signature = signature;
    }

    /**
     * The answer to a request. It is not checked: a server may answer anything.
     *
     * @throws CallFailure if there is none, or it says that the call failed
     */
    public Answer send(String operation, JsonObject request) {
        HttpAnswer answer = http.send(signature.apply(HttpRequest.json(endpoint, request.toString())
                .with("Content-Type", "application/x-amz-json-1.1")
                .with("X-Amz-Target", SERVICE + operation)));
        JsonObject json = answer.json().orElseGet(JsonObject::new);
        if (answer.status() >= 400) {
            throw CallFailure.answered(
                    answer.status(),
                    text(json, "__type").map(AwsJsonCall::errorCode).orElse(null),
                    text(json, "message").or(() -> text(json, "Message")).orElse(null),
                    answer.header("x-amzn-RequestId").orElse(null));
        }
        return new Answer(answer, json);
    }

    /** A text member; empty if there is none, or it is no text. */
    public static Optional<String> text(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString);
    }

    /**
     * An answer.
     *
     * @param json its members; none if it is no JSON object
     */
    public record Answer(HttpAnswer http, JsonObject json) {

        /** Shows no member: there are secrets among them. */
        @Override
        public String toString() {
            return http.toString();
        }
    }

    /** Servers put a namespace before the name, or an address behind it. */
    private static String errorCode(String type) {
        String name = type.substring(type.lastIndexOf('#') + 1);
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }
}
