package io.github.cognitotoken.auth;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.HttpAnswer;
import io.github.cognitotoken.net.HttpExchange;
import io.github.cognitotoken.net.HttpRequest;
import io.github.cognitotoken.net.RetryRules;
import io.github.cognitotoken.token.Tokens;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * GetClientToken: a token for the app client itself, from a user pool that needs no domain for it. The secret is all the
 * proof that it takes; the SDK would look for AWS credentials and sign the request, so it is sent without the SDK.
 */
public final class ClientTokenCall {

    private static final String TARGET = "AWSCognitoIdentityProviderService.GetClientToken";

    private final HttpExchange http;
    private final URI endpoint;
    private final AppClient client;
    private final Calls calls;

    /**
     * @param endpoint of the user-pool API
     * @param client one with a secret
     */
    public ClientTokenCall(HttpExchange http, URI endpoint, AppClient client, Calls calls) {
        this.http = http;
        this.endpoint = endpoint;
        this.client = client;
        this.calls = calls;
    }

    /**
     * Gets a token.
     *
     * @param scopes none for all that the app client has
     * @throws io.github.cognitotoken.failure.Failure if Cognito refuses or cannot be reached
     */
    public Tokens fetch(Collection<String> scopes, Map<String, String> clientMetadata) {
        HttpRequest request = HttpRequest.json(endpoint, body(scopes, clientMetadata))
                .with("Content-Type", "application/x-amz-json-1.1")
                .with("X-Amz-Target", TARGET);
        return calls.call(RetryRules.REPEATABLE, () -> tokens(http.send(request)));
    }

    private String body(Collection<String> scopes, Map<String, String> clientMetadata) {
        JsonObject body = new JsonObject();
        body.addProperty("ClientId", client.id());
        body.addProperty("Secret", client.secret().map(Secret::reveal).orElseThrow());
        if (!scopes.isEmpty()) {
            JsonArray asked = new JsonArray();
            scopes.forEach(asked::add);
            body.add("Scopes", asked);
        }
        if (!clientMetadata.isEmpty()) {
            JsonObject metadata = new JsonObject();
            clientMetadata.forEach(metadata::addProperty);
            body.add("ClientMetadata", metadata);
        }
        return body.toString();
    }

    private static Tokens tokens(HttpAnswer answer) {
        JsonObject json = parsed(answer);
        if (answer.status() >= 400) {
            throw CallFailure.answered(
                    answer.status(),
                    text(json, "__type").map(ClientTokenCall::errorCode).orElse(null),
                    text(json, "message").or(() -> text(json, "Message")).orElse(null),
                    answer.header("x-amzn-RequestId").orElse(null));
        }
        // when it ends is for the token to say
        return Optional.ofNullable(json.get("ClientAuthenticationResult"))
                .filter(JsonElement::isJsonObject)
                .flatMap(result -> text(result.getAsJsonObject(), "AccessToken"))
                .map(token -> new Tokens(
                                token,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())
                        .answeredAt(answer.date()))
                .orElseThrow(() -> CallFailure.of(CallFailure.Phase.READ, "it holds no access token", null));
    }

    /** Servers put a namespace before the name, or an address behind it. */
    private static String errorCode(String type) {
        String name = type.substring(type.lastIndexOf('#') + 1);
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }

    private static JsonObject parsed(HttpAnswer answer) {
        try {
            JsonElement parsed = JsonParser.parseString(answer.body());
            return parsed.isJsonObject() ? parsed.getAsJsonObject() : new JsonObject();
        } catch (JsonParseException | StackOverflowError e) {
            return new JsonObject();
        }
    }

    private static Optional<String> text(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString);
    }
}
