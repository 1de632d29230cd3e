package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;

/** REFRESH_TOKEN_AUTH: new access and ID tokens, no new refresh token. */
final class RefreshTokenAuth implements AuthFlow {

    private final Pool pool;

    RefreshTokenAuth(Pool pool) {
        this.pool = pool;
    }

    @Override
    public JsonObject start(AppClient client, Parameters parameters) {
        if (client.rotationGrace().isPresent()) {
            // Which error the service gives here is not documented; this one was declared when rotation came.
            throw new Refusal(400, "UnsupportedOperationException", "Refresh token rotation is enabled");
        }
        Grant grant = pool.grants().find(client, parameters.required("REFRESH_TOKEN"));
        // The hash is over the canonical username although the request carries none.
        SecretHashCheck.check(client, grant.user().username(), parameters);
        pool.devices().checkRefresh(grant, parameters.optional("DEVICE_KEY"));
        JsonObject answer = new JsonObject();
        answer.add("ChallengeParameters", new JsonObject());
        answer.add("AuthenticationResult", pool.tokens().tokens(grant));
        return answer;
    }
}
