package io.github.cognitotoken.userpool;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A machine's token without a domain (9.1). Unsigned requests are answered, although the service's model does not say
 * so.
 */
final class GetClientToken implements Operation {

    private static final Set<String> ONLY_FLOW = Set.of("ALLOW_CLIENT_TOKEN_AUTH");

    private final Pool pool;

    GetClientToken(Pool pool) {
        this.pool = pool;
    }

    @Override
    public JsonObject run(JsonObject request) {
        AppClient client = pool.client(Constraints.clientId(request));
        String secret = Constraints.present(request, "Secret");
        if (client.secret().filter(secret::equals).isEmpty()) {
            throw Refusal.notAuthorized("Invalid client or secret");
        }
        if (!client.flows().equals(ONLY_FLOW)) {
            // The text is not known; this is how the flows for users are refused.
            throw Refusal.invalidParameter("CLIENT_TOKEN_AUTH flow not enabled for this client");
        }
        JsonObject answer = new JsonObject();
        answer.add("ClientAuthenticationResult", pool.tokens().machine(client, scopes(client, request)));
        return answer;
    }

    /** Custom scopes only; none given means all. */
    private static Set<String> scopes(AppClient client, JsonObject request) {
        Set<String> asked = new LinkedHashSet<>();
        JsonArray given = request.has("Scopes") ? request.getAsJsonArray("Scopes") : new JsonArray();
        for (JsonElement scope : given) {
            asked.add(scope.getAsString());
        }
        Set<String> allowed = new LinkedHashSet<>(client.oauth().machineScopes());
        if (!allowed.containsAll(asked) || allowed.isEmpty()) {
            // The text is not known; the token endpoint calls it invalid_scope.
            throw Refusal.invalidParameter("Invalid scope requested");
        }
        return asked.isEmpty() ? allowed : asked;
    }
}
