package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import java.util.Map;

/** Starts a sign-in: checks client and flow, then leaves the rest to the flow. */
final class InitiateAuth implements Operation {

    /** Another name for a flow, which the client allows by the flow's own. */
    private static final Map<String, String> ALIASES =
            Map.of("REFRESH_TOKEN", "REFRESH_TOKEN_AUTH", "ADMIN_NO_SRP_AUTH", "ADMIN_USER_PASSWORD_AUTH");

    private final Pool pool;
    private final Map<String, AuthFlow> flows;

    InitiateAuth(Pool pool, Map<String, AuthFlow> flows) {
        this.pool = pool;
        this.flows = Map.copyOf(flows);
    }

    @Override
    public JsonObject run(JsonObject request) {
        String clientId = Constraints.clientId(request);
        String name = Constraints.authFlow(request);
        AppClient client = pool.client(clientId);
        AuthFlow flow = flows.get(name);
        if (flow == null) {
            throw Refusal.invalidParameter("Initiate Auth method not supported.");
        }
        if (!client.allows(ALIASES.getOrDefault(name, name))) {
            throw notEnabled(client, name);
        }
        if (name.equals("USER_AUTH") && request.has("Session")) {
            return new SignedUpUser(pool).start(client, request);
        }
        return flow.start(client, Parameters.of(request, "AuthParameters"));
    }

    /** The service says it in four ways; the one for USER_AUTH is taken to be that of the flows that are as new. */
    private static Refusal notEnabled(AppClient client, String flow) {
        if (client.onlyCustom()) {
            return Refusal.invalidParameter("Only custom auth (lambda driven) is enabled for this client.");
        }
        return Refusal.invalidParameter(
                switch (flow) {
                    case "USER_SRP_AUTH", "CUSTOM_AUTH", "USER_AUTH" -> flow + " is not enabled for the client.";
                    case "ADMIN_USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH" -> "Auth flow not enabled for this client";
                    default -> flow + " flow not enabled for this client";
                });
    }
}
