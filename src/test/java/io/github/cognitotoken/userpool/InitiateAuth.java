package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import java.util.Map;

/** Starts a sign-in: checks client and flow, then leaves the rest to the flow. */
final class InitiateAuth implements Operation {

    private final Pool pool;
    private final Map<String, AuthFlow> flows;

    InitiateAuth(Pool pool) {
        this.pool = pool;
        AuthFlow refresh = new RefreshTokenAuth(pool);
        this.flows = Map.of(
                "USER_PASSWORD_AUTH",
                new UserPasswordAuth(pool),
                "USER_SRP_AUTH",
                new UserSrpAuth(pool),
                "REFRESH_TOKEN_AUTH",
                refresh,
                "REFRESH_TOKEN",
                refresh);
    }

    @Override
    public JsonObject run(JsonObject request) {
        String clientId = Constraints.clientId(request);
        String name = Constraints.authFlow(request);
        AppClient client = pool.client(clientId);
        if (!client.allows(name.equals("REFRESH_TOKEN") ? "REFRESH_TOKEN_AUTH" : name)) {
            throw Refusal.invalidParameter(name + " flow not enabled for this client");
        }
        AuthFlow flow = flows.get(name);
        if (flow == null) {
            throw new Refusal(500, "InternalErrorException", "the in-memory pool does not play " + name);
        }
        return flow.start(client, Parameters.of(request, "AuthParameters"));
    }
}
