package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;

/** How the pool limits sessions (sections 1.1 and 9.7): one operation for the pool, one for an app client. */
final class SessionConfiguration {

    /** What a pool that was never told otherwise has. */
    private static final int DEFAULT_MOST_PER_USER = 20;

    private static final int DEFAULT_BROWSER_MINUTES = 60;

    private SessionConfiguration() {}

    /** GetUserPoolSessionConfiguration. */
    record OfPool(Pool pool) implements Operation {

        @Override
        public JsonObject run(JsonObject request) {
            TokenSessions sessions = pool.tokenSessions();
            JsonObject answer = new JsonObject();
            answer.addProperty("UserPoolId", pool.id());
            answer.addProperty("UserSessionTracking", sessions.areTracked() ? "ENABLED" : "DISABLED");
            answer.add(
                    "TokenSession",
                    member("MaxPerUser", sessions.areTracked() ? sessions.mostPerUser() : DEFAULT_MOST_PER_USER));
            return answer;
        }
    }

    /** GetUserPoolClientSessionConfiguration. */
    record OfClient(Pool pool) implements Operation {

        @Override
        public JsonObject run(JsonObject request) {
            JsonObject answer = new JsonObject();
            answer.addProperty("UserPoolId", pool.id());
            answer.addProperty(
                    "ClientId", pool.client(Constraints.clientId(request)).id());
            answer.add("SSOSession", member("MaxValidityMinutes", DEFAULT_BROWSER_MINUTES));
            return answer;
        }
    }

    private static JsonObject member(String name, int value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }
}
