package io.github.cognitotoken.accounts;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.cognitotoken.net.AwsJsonCall;
import io.github.cognitotoken.output.UserSession;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Reads a {@code UserSessionType}. Each member may be missing; one of another type counts as missing. */
final class SessionJson {

    private SessionJson() {}

    static UserSession read(JsonElement item) {
        JsonObject session = object(Optional.of(item));
        JsonObject location = object(Optional.ofNullable(session.get("LastLocation")));
        return new UserSession(
                text(session, "SessionId").orElse(""),
                text(session, "SessionType"),
                text(session, "ClientId"),
                time(session, "CreateDate"),
                time(session, "LastActiveDate"),
                text(session, "DeviceType"),
                text(session, "LastIPAddress"),
                text(location, "City"),
                text(location, "Country"),
                text(session, "OriginSessionId"),
                text(session, "IsCurrentSession").filter("true"::equals).isPresent());
    }

    private static JsonObject object(Optional<JsonElement> json) {
        return json.filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject)
                .orElseGet(JsonObject::new);
    }

    private static Optional<String> text(JsonObject json, String name) {
        return AwsJsonCall.text(json, name).filter(text -> !text.isEmpty());
    }

    /** Seconds since 1970, which may have a fraction. */
    private static Optional<Instant> time(JsonObject json, String name) {
        try {
            return text(json, name).map(seconds -> Instant.ofEpochSecond(new BigDecimal(seconds).longValue()));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
