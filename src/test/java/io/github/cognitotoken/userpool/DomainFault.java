package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.http.Response;

/**
 * What goes wrong on the domain, for {@link Faults} of operations such as {@code POST /oauth2/token}; errors that come
 * to the callback are planned with {@link UserPool#callbackErrors()}.
 */
public final class DomainFault {

    private DomainFault() {}

    /** Row 27: a rule in front of the domain lets nobody through but its caching proxy; the body is the rule's own. */
    public static Fault blockedByWaf() {
        return json(403, "message", "Forbidden");
    }

    /** How the endpoint throttles is not known; this and the next two are what clients should take for it (4.6). */
    public static Fault tooManyRequests() {
        return json(429, "message", "Too Many Requests");
    }

    public static Fault throttledWithoutJson() {
        return Fault.answer(Response.of(400, "text/plain", "Rate exceeded"));
    }

    public static Fault throttledInJson() {
        return json(400, "error", "TooManyRequestsException");
    }

    /** As the caching proxy answers: it maps every status to 200 (4.7). */
    public static Fault errorWithStatus200(String error) {
        return json(200, "error", error);
    }

    /** An authorize request that never comes back to the callback: rows 15 and 16, and row 14 as it was seen too. */
    public static Fault errorPage(UserPool pool, String query) {
        return Fault.redirect(pool.domain() + "/error" + (query.isEmpty() ? "" : "?" + query));
    }

    private static Fault json(int status, String member, String value) {
        JsonObject body = new JsonObject();
        body.addProperty(member, value);
        return Fault.answer(Response.of(status, "application/json", body.toString()));
    }
}
