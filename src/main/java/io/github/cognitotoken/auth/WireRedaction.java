package io.github.cognitotoken.auth;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.host.Redaction;
import java.util.Map;
import java.util.Set;

/**
 * A JSON body as it may be shown: values of names known to be harmless as they are, tokens and sessions as tags by
 * which two can be compared, everything else redacted. A name that this program does not know counts as secret.
 */
final class WireRedaction {

    private static final Set<String> HARMLESS = Set.of(
            "AuthFlow",
            "ExplicitAuthFlows",
            "ClientId",
            "UserPoolId",
            "ChallengeName",
            "USERNAME",
            "USER_ID_FOR_SRP",
            "TokenType",
            "ExpiresIn",
            "__type",
            "message",
            "Message",
            "reasonCode",
            "CODE_DELIVERY_DESTINATION",
            "CODE_DELIVERY_DELIVERY_MEDIUM",
            "FRIENDLY_DEVICE_NAME",
            "MFAS_CAN_CHOOSE",
            "MFAS_CAN_SETUP",
            "AvailableChallenges",
            "requiredAttributes",
            "TIMESTAMP");
    private static final Set<String> COMPARABLE =
            Set.of("AccessToken", "IdToken", "RefreshToken", "REFRESH_TOKEN", "Session", "Token");

    private final Redaction redaction;

    WireRedaction(Redaction redaction) {
        this.redaction = redaction;
    }

    String redact(String body) {
        try {
            JsonElement json = JsonParser.parseString(body);
            if (json.isJsonObject()) {
                return redacted(json.getAsJsonObject()).toString();
            }
        } catch (JsonParseException | StackOverflowError e) {
            return notJson(body);
        }
        return notJson(body);
    }

    private static String notJson(String body) {
        return "(" + body.length() + " characters that are not a JSON object)";
    }

    private JsonObject redacted(JsonObject object) {
        JsonObject safe = new JsonObject();
        for (Map.Entry<String, JsonElement> member : object.entrySet()) {
            safe.add(ExternalText.of(member.getKey()), redacted(member.getKey(), member.getValue()));
        }
        return safe;
    }

    private JsonElement redacted(String name, JsonElement value) {
        if (value.isJsonObject()) {
            return redacted(value.getAsJsonObject());
        }
        if (value.isJsonNull()) {
            return value;
        }
        if (HARMLESS.contains(name)) {
            return value.isJsonArray() ? harmless(value.getAsJsonArray()) : harmless(value);
        }
        if (COMPARABLE.contains(name) && value.isJsonPrimitive()) {
            return new JsonPrimitive(redaction.tag(value.getAsString()));
        }
        return new JsonPrimitive(Redaction.MARK);
    }

    private static JsonElement harmless(JsonArray values) {
        JsonArray safe = new JsonArray();
        values.forEach(value -> safe.add(harmless(value)));
        return safe;
    }

    private static JsonElement harmless(JsonElement value) {
        return new JsonPrimitive(
                value.isJsonPrimitive() ? ExternalText.of(value.getAsString()) : ExternalText.of(value.toString()));
    }
}
