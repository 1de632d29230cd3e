package io.github.cognitotoken.auth;

import com.google.gson.JsonObject;
import io.github.cognitotoken.auth.error.ServiceErrors;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.net.AwsJsonCall;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.RetryRules;

/** Asks Cognito how a user pool limits sessions, as an administrator of the pool. */
public final class SessionLimitsQuery {

    private final AwsJsonCall api;
    private final Calls calls;

    /** @param api one that signs its requests: the SDK does not know these operations yet */
    public SessionLimitsQuery(AwsJsonCall api, Calls calls) {
        this.api = api;
        this.calls = calls;
    }

    /**
     * The limits of a user pool and of one of its app clients.
     *
     * @throws Failure if the AWS credentials do not allow the question
     */
    public SessionLimits ask(String userPoolId, String clientId) {
        JsonObject request = new JsonObject();
        request.addProperty("UserPoolId", userPoolId);
        try {
            JsonObject pool = call("GetUserPoolSessionConfiguration", request);
            request.addProperty("ClientId", clientId);
            return SessionLimits.read(pool, call("GetUserPoolClientSessionConfiguration", request));
        } catch (Failure e) {
            if (ServiceErrors.of(e).filter(SessionLimitsQuery::saysNotTracked).isPresent()) {
                return SessionLimits.NONE;
            }
            throw e;
        }
    }

    private JsonObject call(String operation, JsonObject request) {
        return calls.call(RetryRules.MAY_BE_UNKNOWN, () -> api.send(operation, request))
                .json();
    }

    private static boolean saysNotTracked(CallFailure failure) {
        return failure.says("OperationNotEnabledException", "") || RetryRules.isUnknownOperation(failure);
    }
}
