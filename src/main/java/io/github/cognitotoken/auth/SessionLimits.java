package io.github.cognitotoken.auth;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;

/**
 * How a user pool limits the sessions of its users.
 *
 * @param tracked whether it tracks them; the other values have an effect only then
 * @param mostPerUser how many sign-ins of a user last; the next one ends the least recently used; 1 to 100
 * @param browserMinutes for how long the login page lets this app client's users pass without asking; 0 for never, up to
 *     129,600
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/managing-user-sessions.html">Managing user
 *     sessions</a>
 */
public record SessionLimits(boolean tracked, Optional<Integer> mostPerUser, Optional<Integer> browserMinutes) {

    /** Those of a pool that tracks no sessions. */
    static final SessionLimits NONE = new SessionLimits(false, Optional.empty(), Optional.empty());

    /** Reads the answers of the two operations. What is no number is absent. */
    static SessionLimits read(JsonObject pool, JsonObject client) {
        JsonElement tracking = pool.get("UserSessionTracking");
        boolean tracked = tracking != null
                && tracking.isJsonPrimitive()
                && tracking.getAsString().equals("ENABLED");
        return new SessionLimits(
                tracked,
                number(pool.get("TokenSession"), "MaxPerUser"),
                number(client.get("SSOSession"), "MaxValidityMinutes"));
    }

    private static Optional<Integer> number(JsonElement parent, String name) {
        return Optional.ofNullable(parent)
                .filter(JsonElement::isJsonObject)
                .map(object -> object.getAsJsonObject().get(name))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsJsonPrimitive)
                .filter(value -> value.isNumber())
                .map(value -> value.getAsInt());
    }
}
