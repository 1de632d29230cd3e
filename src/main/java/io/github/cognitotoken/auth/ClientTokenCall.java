package io.github.cognitotoken.auth;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.net.AwsJsonCall;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.HttpExchange;
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

    private final AwsJsonCall call;
    private final AppClient client;
    private final Calls calls;

    /**
     * @param endpoint of the user-pool API
     * @param client one with a secret
     */
    public ClientTokenCall(HttpExchange http, URI endpoint, AppClient client, Calls calls) {
        this.call = new AwsJsonCall(http, endpoint);
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
        JsonObject request = request(scopes, clientMetadata);
        return calls.call(RetryRules.REPEATABLE, () -> tokens(call.send("GetClientToken", request)));
    }

    private JsonObject request(Collection<String> scopes, Map<String, String> clientMetadata) {
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
        return body;
    }

    private static Tokens tokens(AwsJsonCall.Answer answer) {
        // when it ends is for the token to say
        return Optional.ofNullable(answer.json().get("ClientAuthenticationResult"))
                .filter(JsonElement::isJsonObject)
                .flatMap(result -> AwsJsonCall.text(result.getAsJsonObject(), "AccessToken"))
                .map(token -> new Tokens(
                                token,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())
                        .answeredAt(answer.http().date()))
                .orElseThrow(() -> CallFailure.of(CallFailure.Phase.READ, "it holds no access token", null));
    }
}
