package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;

/** Refreshes with the client's secret in clear; a rotating client gets a new refresh token too. */
final class GetTokensFromRefreshToken implements Operation {

    private final Pool pool;

    GetTokensFromRefreshToken(Pool pool) {
        this.pool = pool;
    }

    @Override
    public JsonObject run(JsonObject request) {
        AppClient client = pool.client(Constraints.clientId(request));
        String refreshToken = Constraints.present(request, "RefreshToken");
        checkSecret(client, new Parameters(request));
        Grant grant = pool.grants().find(client, refreshToken);
        pool.devices().checkRefresh(grant, new Parameters(request).optional("DeviceKey"));
        JsonObject result = pool.tokens().tokens(grant);
        client.rotationGrace()
                .ifPresent(grace ->
                        result.addProperty("RefreshToken", pool.grants().rotate(refreshToken, grace)));
        JsonObject answer = new JsonObject();
        answer.add("AuthenticationResult", result);
        return answer;
    }

    private static void checkSecret(AppClient client, Parameters request) {
        if (client.secret().isPresent() && request.optional("ClientSecret").isEmpty()) {
            throw Refusal.notAuthorized(
                    "Client " + client.id() + " is configured for secret but secret was not received");
        }
        if (!request.optional("ClientSecret").equals(client.secret())) {
            throw Refusal.notAuthorized("Invalid client or secret");
        }
    }
}
